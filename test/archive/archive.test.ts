import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFiles, checkFolder, checkZip } from '../../check/check-archive';
import { faults } from '../check/faults';
import { goodFiles } from '../check/support/good-archive';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';
import { zipOfFiles } from '../support/zip';

it('the same is found in files, in a folder, in a zip file and in a zip in memory', async () => {
  const files = goodFiles();
  for (const { plant } of Object.values(faults)) plant(files);
  const folder = temporaryFolder();
  for (const path of files.keys()) mkdirSync(join(folder, dirname(path)), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
  const zip = zipOfFiles(files);

  const [first, ...others] = await Promise.all([
    checkFiles(files, { listing: true }),
    checkFolder(folder, { listing: true }),
    checkZip(temporaryFile('widget.zip', zip), { listing: true }),
    checkZip(zip, { listing: true }),
  ]);

  const inAnyOrder = (report: typeof first): string[] =>
    report.findings.map((finding) => JSON.stringify(finding)).toSorted();
  expect(first.errors).toBeGreaterThan(10);
  for (const other of others) expect(inAnyOrder(other)).toEqual(inAnyOrder(first));
});

it('a widget that was zipped with its folder is judged inside that folder', async () => {
  const inFolder = new Map(Array.from(goodFiles(), ([path, content]) => [`my-widget/${path}`, content]));
  inFolder.delete('my-widget/images/logo.png');
  const { findings } = await checkZip(zipOfFiles(inFolder));
  expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    'archive/manifest-at-root my-widget/manifest.json',
    'images/missing-logo my-widget/images/logo.png',
  ]);
});

it('a zip whose paths begin with ./ is judged as one without', async () => {
  const files = new Map(Array.from(goodFiles(), ([path, content]) => [`./${path}`, content]));
  expect(await checkZip(zipOfFiles(new Map([['./', Buffer.alloc(0)], ...files])))).toMatchObject({ findings: [] });
});
