import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportsOn } from '../../check/check-report';
import { formats } from '../../check/report/formats';
import { BoundedInspector } from '../../check/thread/bounded-inspector';
import { costlyZips, endlessZip, grownZips, heavyZips, hostileZips } from './support/hostile-archives';
import { temporaryFolder } from '../support/temporary-folder';

/** The longest output of a run over one archive, in characters. */
const longestOutput = 2_000_000;

/** Ends a run that hangs, as a pattern could that goes over the same text again and again. */
const timeout = 200_000;

/**
 * The limits of time and memory are the program's own, which the bench measures. Here the time is as long as a busy machine
 * may need for what an idle one does in two seconds, so that what is stopped nevertheless is a fault.
 */
const patient = new BoundedInspector({
  everything: { seconds: 30, megabytes: 128 },
  withoutScripts: { seconds: 30, megabytes: 128 },
});
const strict = new BoundedInspector({
  everything: { seconds: 1, megabytes: 128 },
  withoutScripts: { seconds: 30, megabytes: 128 },
});
afterAll(() => Promise.all([patient.close(), strict.close()]));

async function outputOf(target: string | Buffer, inspector = patient): Promise<{ output: string; errors: number }> {
  const reports = reportsOn([await inspector.inspect({ target, options: { listing: true } })]);
  expect(reports.flatMap(({ crashes }) => crashes)).toEqual([]);
  const outputs = Object.values(formats).map((format) => format(reports, { colors: false }));
  for (const output of outputs) expectCalm(output);
  return { output: outputs.join('\n'), errors: reports.reduce((sum, report) => sum + report.errors, 0) };
}

function expectCalm(output: string): void {
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|heap out of memory/);
  expect(output).not.toContain('This rule failed');
  expect(output).not.toContain('\u001B');
  expect(output.trim()).not.toBe('');
  expect(output.length).toBeLessThan(longestOutput);
}

/** What stops the check of an archive on the way. */
const stopped = /took too long|was stopped/;
/** What is said of a limit that was reached. */
const unchecked = /was not checked/i;

describe(
  'a check ends by itself, within its memory, with something to tell in every format, given',
  { timeout },
  () => {
    it.each(Object.entries({ ...hostileZips, ...costlyZips }))('%s', async (_, make) => {
      const { output, errors } = await outputOf(make());
      expect(output).not.toMatch(stopped);
      // A limit that is reached is a warning: then nothing worse may be known, but never in silence.
      if (errors === 0) expect(output).toMatch(unchecked);
    });

    it.each(Object.entries(grownZips))('%s', async (_, make) =>
      expect((await outputOf(make())).output).not.toMatch(stopped),
    );

    it.each(Object.entries(heavyZips))('%s', async (_, make) => {
      const { output, errors } = await outputOf(make());
      expect({ errors, isTold: unchecked.test(output) }).toEqual({ errors: 0, isTold: true });
    });

    it('a folder with links to the root of the disk and to itself', async () => {
      const folder = temporaryFolder();
      symlinkSync('/', join(folder, 'images'));
      symlinkSync('/etc/passwd', join(folder, 'manifest.json'));
      symlinkSync('.', join(folder, 'loop'));
      const { output, errors } = await outputOf(folder);
      expect(errors).toBeGreaterThan(0);
      expect(output).toContain('manifest.json is a symbolic link.');
      expect(output).not.toContain(readFileSync('/etc/passwd', 'utf8').split('\n')[0]);
    });

    it('folders in folders without end', async () => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, ...Array.from({ length: 200 }, () => 'a')), { recursive: true });
      expect((await outputOf(folder)).output).toMatch(unchecked);
    });

    it('a file that is no archive', async () => {
      const path = join(temporaryFolder(), 'widget.zip');
      writeFileSync(path, 'hello');
      expect((await outputOf(path)).errors).toBeGreaterThan(0);
    });
  },
);

it('a check that takes too long is stopped', { timeout }, async () => {
  expect((await outputOf(endlessZip(), strict)).output).toMatch(stopped);
});
