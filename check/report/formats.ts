import type { CheckReport } from '../check-report';
import type { Format } from './format-names';
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
} satisfies Record<Format, (reports: readonly CheckReport[], options: ReportOptions) => string>;
