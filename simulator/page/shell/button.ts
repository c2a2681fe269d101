import { element } from '../../../kommo-page/element';

export function button(
  label: string | Node,
  onClick: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const created = element('button', { type: 'button', ...attributes }, label);
  created.addEventListener('click', onClick);
  return created;
}
