import type { CheckReport } from '../check-report';
import type { ReportOptions } from './failure';
import { githubReport } from './github';
import { jsonReport } from './json';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** The output formats, each a text made of the reports. */
export const formats = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
} satisfies Record<string, (reports: readonly CheckReport[], options: ReportOptions) => string>;

/** The name of an output format. */
export type Format = keyof typeof formats;

/** The names of the output formats. */
export const formatNames = Object.keys(formats) as Format[];
