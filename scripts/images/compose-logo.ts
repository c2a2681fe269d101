import type { LogoSize } from '../../kommo/facts/logos';
import { UserError } from '../../shared/user-error';

const rootTag = /<svg\b[^>]*>/;
const viewBoxSize = /\sviewBox="0 0 ([\d.]+) ([\d.]+)"/;
const placing = /\s(?:x|y|width|height|viewBox)="[^"]*"/g;

/**
 * `drawing` laid out for `size`: its short side keeps the units it was drawn in, and its long side grows to the shape
 * of the picture, so that a background of 100 % fills it and nothing is distorted.
 */
export function composeLogo(drawing: string, { width, height, margin }: LogoSize): string {
  const root = rootTag.exec(drawing);
  const viewBox = viewBoxSize.exec(root?.[0] ?? '');
  if (!root || !viewBox) {
    throw new UserError(
      'images/logo.svg is not a usable SVG: its <svg> tag must carry viewBox="0 0 <width> <height>".',
    );
  }
  const innerWidth = width - 2 * margin;
  const innerHeight = height - 2 * margin;
  const unitsPerPixel = Math.min(Number(viewBox[1]), Number(viewBox[2])) / Math.min(innerWidth, innerHeight);
  const frame =
    `<svg x="${margin}" y="${margin}" width="${innerWidth}" height="${innerHeight}" ` +
    `viewBox="0 0 ${innerWidth * unitsPerPixel} ${innerHeight * unitsPerPixel}"`;
  const placedRoot = root[0].replaceAll(placing, '').replace('<svg', frame);
  const content = drawing.slice(root.index + root[0].length);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${placedRoot}${content}</svg>`;
}
