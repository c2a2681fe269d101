import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RenderedImage } from '@resvg/resvg-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawLogos } from '../../scripts/images/draw-logos';
import { logoSizes } from '../../kommo/facts/logos';
import { projectPaths, repositoryRoot } from '../../shared/paths';
import { UserError } from '../../shared/user-error';

const { images } = projectPaths(repositoryRoot);
const drawn = await drawLogos(images);
const pngSignature = '89504e470d0a1a0a';

describe.each(Object.entries(logoSizes))('%s', (file, { width, height, margin }) => {
  it(`is a PNG of ${width}x${height}`, async () => {
    const png = await readFile(join(images, file));

    expect(png.toString('hex', 0, 8)).toBe(pngSignature);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it('is smaller than 20 KB', async () => {
    expect((await readFile(join(images, file))).length).toBeLessThan(20 * 1024);
  });

  it('is what `npm run images` draws from logo.svg', async () => {
    expect(
      picture(file)
        .asPng()
        .equals(await readFile(join(images, file))),
    ).toBe(true);
  });

  it(`keeps a margin of ${margin} px`, () => {
    expect(inkedBounds(picture(file))).toEqual({
      left: margin,
      right: width - 1 - margin,
      top: margin,
      bottom: height - 1 - margin,
    });
  });

  // The contrast that the getting-listed page asks of an icon, on its light and its dark background.
  it.each([['#FFFFFF'], ['#153043']])('stands out on a page of %s', (page) => {
    const middle = Math.floor(width / 2);
    for (const row of [margin + 1, height - 2 - margin]) {
      expect(contrast(pixel(picture(file), middle, row), fromHex(page))).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('drawing the logos', () => {
  it('gives the same bytes each time', async () => {
    const again = await drawLogos(images);

    for (const [file, { width }] of Object.entries(logoSizes)) {
      expect(again.get(file)?.width).toBe(width);
      expect(again.get(file)?.asPng().equals(picture(file).asPng())).toBe(true);
    }
  });

  it('ignores a size and a prolog that a drawing program adds', async () => {
    const drawing = await readFile(join(images, 'logo.svg'), 'utf8');
    const exported = `<?xml version="1.0"?>\n${drawing.replace('<svg ', '<svg width="84" height="84" ')}`;
    const logos = await drawLogos(await folderWith(exported));

    expect(logos.get('logo.png')?.asPng().equals(picture('logo.png').asPng())).toBe(true);
  });

  it.each([
    ['without a logo.svg', undefined, /^Cannot read .*logo\.svg/],
    ['that is not SVG', 'a picture', /not valid SVG/],
    ['without a viewBox', '<svg xmlns="http://www.w3.org/2000/svg"/>', /viewBox="0 0 <width> <height>"/],
    ['with an unclosed tag', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 84 84"><g></svg>', /not valid SVG/],
  ])('asks for a correction %s', async (_, drawing, message) => {
    const logos = drawLogos(await folderWith(drawing));

    await expect(logos).rejects.toThrow(UserError);
    await expect(logos).rejects.toThrow(message);
  });
});

function picture(file: string): RenderedImage {
  const found = drawn.get(file);
  if (!found) throw new Error(`${file} was not drawn`);
  return found;
}

async function folderWith(drawing: string | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'logos-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (drawing !== undefined) await writeFile(join(folder, 'logo.svg'), drawing);
  return folder;
}

function inkedBounds({ pixels, width, height }: RenderedImage): Record<'left' | 'right' | 'top' | 'bottom', number> {
  const bounds = { left: width, right: -1, top: height, bottom: -1 };
  for (let index = 0; index < width * height; index += 1) {
    if (pixels[index * 4 + 3] === 0) continue;
    const column = index % width;
    const row = Math.floor(index / width);
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
    bounds.top = Math.min(bounds.top, row);
    bounds.bottom = Math.max(bounds.bottom, row);
  }
  return bounds;
}

function pixel({ pixels, width }: RenderedImage, column: number, row: number): number[] {
  const start = (row * width + column) * 4;
  return [...pixels.subarray(start, start + 3)];
}

function fromHex(color: string): number[] {
  return [...Buffer.from(color.slice(1), 'hex')];
}

/** The contrast ratio of WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function contrast(one: number[], other: number[]): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

function luminance(color: number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
