import { logoSizes } from '../../logo-sizes';

export interface Logo {
  file: string;
  width: number;
  height: number;
}

const kibibyte = 1024;
export const logoBytes = 300 * kibibyte;

/** Demanded only when the widget stands in the digital pipeline. */
export const pipelineLogo: Logo = { file: 'images/logo_dp.png', ...logoSizes['logo_dp.png'] };

/** Demanded of every widget. */
export const logos: readonly Logo[] = Object.entries(logoSizes)
  .map(([name, size]) => ({ file: `images/${name}`, ...size }))
  .filter(({ file }) => file !== pipelineLogo.file);
