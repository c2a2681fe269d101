import type { CheckReport } from '../check-archive';
import { githubReport } from './github';
import { jsonReport } from './json';
import { sarifReport } from './sarif';
import { textReport } from './text';

export interface FormatOptions {
  colors: boolean;
}

/** The output formats, each a text made of the reports. */
export const formats = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} satisfies Record<string, (reports: readonly CheckReport[], options: FormatOptions) => string>;

export type Format = keyof typeof formats;

export const formatNames = Object.keys(formats) as Format[];
