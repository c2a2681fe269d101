import { element } from '../../../kommo-page/element';

/** A picture of the archive, for decoration; its place stays empty when the archive does not have it. */
export function archiveImage(path: string, name: string, attributes: Record<string, string> = {}): HTMLImageElement {
  const image = element('img', { src: `${path}/images/${name}`, alt: '', ...attributes });
  image.addEventListener('error', () => image.classList.add('missing'));
  return image;
}
