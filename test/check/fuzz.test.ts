import { expect, it } from 'vitest';
import { checkFiles, checkZip } from '../../check/check-archive';
import type { CheckReport } from '../../check/check-report';
import { formats } from '../../check/report/formats';
import { goodFiles } from './support/good-archive';
import { fuzzSeed, numbersFrom } from '../support/random';
import { zipOfFiles } from '../support/zip';

const rounds = 2_000;
/** So many reports are written at once: what is written of the rules is longer than what is found. */
const together = 50;

/** Ends a run that hangs; a sound one takes some seconds. */
const timeout = 300_000;

console.log(`The files are damaged by FUZZ_SEED=${fuzzSeed}.`);

/** What chance does to some bytes: overwrites, cuts, doubles, or writes a word that means something. */
function mutate(bytes: Buffer, next: () => number): Buffer {
  const place = Math.floor(next() * bytes.length);
  const length = Math.floor(next() * 20);
  const rest = bytes.subarray(place + length);
  const inserts = [
    Buffer.alloc(0),
    Buffer.from([next() * 256, next() * 256]),
    bytes.subarray(place, place + length * 2),
    Buffer.from(
      ['null', '[', '{"a":', '"', ']}', '-1', '\\u0000', '\uFEFF', 'class {}', '=>', '%x%', '../'][
        Math.floor(next() * 12)
      ] ?? '',
    ),
  ];
  return Buffer.concat([
    bytes.subarray(0, place),
    inserts[Math.floor(next() * inserts.length)] ?? Buffer.alloc(0),
    rest,
  ]);
}

it(`no rule and no format fails on ${rounds} archives with damaged files`, { timeout }, async () => {
  const next = numbersFrom(fuzzSeed);
  const paths = ['manifest.json', 'manifest.json', 'script.js', 'script.js', 'i18n/en.json', 'images/logo.png'];
  let reports: CheckReport[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const files = goodFiles();
    const path = paths[round % paths.length] ?? '';
    const times = 1 + Math.floor(next() * 3);
    for (let time = 0; time < times; time += 1) files.set(path, mutate(files.get(path) ?? Buffer.alloc(0), next));
    const report = await checkFiles(files, { listing: true });
    expect(report.crashes, `FUZZ_SEED=${fuzzSeed}, round ${round}`).toEqual([]);
    reports.push(report);
    if (reports.length < together) continue;
    for (const format of Object.values(formats)) format(reports, { colors: false });
    reports = [];
  }
});

it(`no damaged zip of ${rounds} makes the check fail`, { timeout }, async () => {
  const next = numbersFrom(fuzzSeed);
  const zip = zipOfFiles(goodFiles());
  let broken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const report = await checkZip(mutate(zip, next));
    expect(report.crashes, `FUZZ_SEED=${fuzzSeed}, round ${round}`).toEqual([]);
    if (report.errors > 0) broken += 1;
  }
  expect(broken).toBeGreaterThan(rounds / 2);
});
