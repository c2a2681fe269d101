export interface Logo {
  file: string;
  width: number;
  height: number;
}

const kibibyte = 1024;
export const logoBytes = 300 * kibibyte;

export const logos: readonly Logo[] = [
  { file: 'images/logo_main.png', width: 400, height: 272 },
  { file: 'images/logo.png', width: 130, height: 100 },
  { file: 'images/logo_medium.png', width: 240, height: 84 },
  { file: 'images/logo_min.png', width: 84, height: 84 },
  { file: 'images/logo_small.png', width: 108, height: 108 },
];

/** Demanded besides when the widget stands in the digital pipeline. */
export const pipelineLogo: Logo = { file: 'images/logo_dp.png', width: 174, height: 109 };
