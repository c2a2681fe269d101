import { logoSizes } from './logo-sizes';

/** A logo with its size in pixels. */
export interface Logo {
  file: string;
  width: number;
  height: number;
}

const kibibyte = 1024;
/** The most bytes that Kommo documents for a picture. */
export const logoBytes = 300 * kibibyte;

/** Demanded only when the widget stands in the digital pipeline. */
export const pipelineLogo: Logo = { file: 'images/logo_dp.png', ...logoSizes['logo_dp.png'] };

/** Demanded of every widget. */
export const logos: readonly Logo[] = Object.entries(logoSizes)
  .map(([name, size]) => ({ file: `images/${name}`, ...size }))
  .filter(({ file }) => file !== pipelineLogo.file);
