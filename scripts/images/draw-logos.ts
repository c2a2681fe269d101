import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RenderedImage, Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { logoSizes } from '../../kommo/facts/logos';
import { UserError } from '../../shared/user-error';
import { composeLogo } from './compose-logo';

// Fonts differ from machine to machine; without them every machine draws the same picture.
const rendering: ResvgRenderOptions = { font: { loadSystemFonts: false } };

/** Every logo of the table as a picture, drawn from the `logo.svg` in `imagesFolder`, by file name. */
export async function drawLogos(imagesFolder: string): Promise<Map<string, RenderedImage>> {
  const drawing = await readDrawing(join(imagesFolder, 'logo.svg'));
  return new Map(
    Object.entries(logoSizes).map(([file, size]) => [file, new Resvg(composeLogo(drawing, size), rendering).render()]),
  );
}

async function readDrawing(file: string): Promise<string> {
  const drawing = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`Cannot read ${file}: put the drawing of the logos there.`, { cause });
  });
  try {
    // Parsed alone, before it is laid out, so that a line and column in the parser's words are those of the file.
    void new Resvg(drawing, rendering);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError(`images/logo.svg is not valid SVG (${reason}): correct the drawing.`, { cause });
  }
  return drawing;
}
