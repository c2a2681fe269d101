import { describe, expect, inject, it } from 'vitest';
import { checkFiles, checkZip } from '../../check/check-archive';
import type { Finding } from '../../check/finding';
import { type Fault, faults } from './faults';
import { type Files, goodFiles } from './support/good-archive';
import { zipOfFiles } from '../support/zip';
import { readZip } from '../support/read-zip';

/** The text that a finding's line and column point to. */
function textAt(files: Files, { file, line, column }: Finding): string {
  const lines = String(files.get(file)).split('\n');
  return lines[(line ?? 1) - 1]?.slice((column ?? 1) - 1) ?? '';
}

function expectFound(findings: readonly Finding[], files: Files, { finds: { at, ...expected } }: Fault): void {
  const found = findings.filter((finding) =>
    Object.entries(expected).every(([key, value]) => finding[key as keyof Finding] === value),
  );
  const places = found.map((finding) => textAt(files, finding));
  expect(found).not.toEqual([]);
  if (at !== undefined) expect(places.filter((text) => text.startsWith(at))).not.toEqual([]);
}

async function builtFiles(): Promise<Files> {
  const zipped = await readZip(inject('archive'));
  return new Map([...zipped].map(([name, { content }]) => [name, content]));
}

describe.each([
  ['a made-up archive', goodFiles],
  ['the built widget', builtFiles],
])('in %s', (_, soundFiles) => {
  describe.each(Object.entries(faults))('%s', (__, fault) => {
    it('is found, in its file and at its place', async () => {
      const files = await soundFiles();
      fault.plant(files);
      const { findings } = await checkFiles(files);
      expectFound(findings, files, fault);
    });
  });

  it('all faults planted at once are found in one run, in files and in a zip', async () => {
    const files = await soundFiles();
    for (const { plant } of Object.values(faults)) plant(files);
    const reports = [await checkFiles(files), await checkZip(zipOfFiles(files))];
    for (const { findings } of reports) for (const fault of Object.values(faults)) expectFound(findings, files, fault);
  });
});
