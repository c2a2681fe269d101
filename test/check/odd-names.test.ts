import { expect, it } from 'vitest';
import { checkZip } from '../../check/check-archive';
import { formats } from '../../check/report/formats';
import { goodFiles } from './support/good-archive';
import { zipOfFiles } from '../support/zip';

/** Names of entries, and what is found in an archive that is good but for one of them. */
const names: readonly (readonly [name: string, finds: readonly string[]])[] = [
  ['i18n/.json', ['warning archive/leftover', 'warning i18n/file-without-locale']],
  ['images/a*b?.png', ['warning listing/unused-file']],
  ['lib\\x.js', ['error archive/unsafe-path']],
  ['lib/\u001B[31mred.js', ['error archive/unsafe-path']],
  ['lib/\u202Egnp.js', ['warning listing/unused-file']],
  [`${'a/'.repeat(20)}x.js`, ['warning listing/unused-file']],
  [`${'a/'.repeat(70)}x.js`, ['warning archive/not-checked']],
];

it.each(names)('an entry called %j is told, and steers no terminal', async (name, finds) => {
  const report = await checkZip(zipOfFiles(goodFiles().set(name, Buffer.from('{}'))), { listing: true });
  expect(report.findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(finds);
  // What a terminal obeys, and what turns the direction of writing.
  for (const format of Object.values(formats)) {
    const lines = format([report], { colors: false }).split('\n');
    for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  }
});
