/** A logo of the widget, in pixels. */
export interface LogoSize {
  width: number;
  height: number;
  /** How much of each edge stays transparent. */
  margin: number;
}

/**
 * The logos a digital-pipeline widget carries in `images/`, by file name.
 * Sizes: https://developers.kommo.com/docs/images, margin: https://developers.kommo.com/docs/getting-listed.
 */
export const logoSizes = {
  'logo_main.png': { width: 400, height: 272, margin: 10 },
  'logo.png': { width: 130, height: 100, margin: 0 },
  'logo_medium.png': { width: 240, height: 84, margin: 0 },
  'logo_min.png': { width: 84, height: 84, margin: 0 },
  'logo_small.png': { width: 108, height: 108, margin: 0 },
  'logo_dp.png': { width: 174, height: 109, margin: 0 },
} satisfies Record<string, LogoSize>;

/** A logo with its place in the archive. */
export interface Logo extends LogoSize {
  file: string;
}

/** The most bytes that Kommo documents for a picture. */
export const logoBytes = 300 * 1024;

/** Demanded only when the widget stands in the digital pipeline. */
export const pipelineLogo = logoNamed('logo_dp.png');

/** Demanded of every widget. */
export const logos: readonly Logo[] = (Object.keys(logoSizes) as (keyof typeof logoSizes)[])
  .map(logoNamed)
  .filter(({ file }) => file !== pipelineLogo.file);

function logoNamed(name: keyof typeof logoSizes): Logo {
  return { file: `images/${name}`, ...logoSizes[name] };
}
