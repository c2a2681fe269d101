/** What somebody sees of a picture; runs in a page, which decodes it. */
export interface PictureSeen {
  width: number;
  height: number;
  /** The brightness of its most frequent colour, from 0 to 255. */
  ground: number;
  /** How many other colours there are. */
  colours: number;
}

/** Looks at a PNG, given in base64. */
export async function pictureSeen(png: string): Promise<PictureSeen> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { width, height } = image;
  const drawn = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  if (!drawn) throw new Error('this page draws nothing');
  drawn.drawImage(image, 0, 0);
  const pixels = new Uint32Array(drawn.getImageData(0, 0, width, height).data.buffer);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const [[ground] = [0]] = [...counts].toSorted(([, one], [, other]) => other - one);
  const channels = [ground & 255, (ground >> 8) & 255, (ground >> 16) & 255];
  return {
    width,
    height,
    ground: Math.round(channels.reduce((sum, part) => sum + part) / 3),
    colours: counts.size - 1,
  };
}
