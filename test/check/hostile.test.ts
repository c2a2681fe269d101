import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import { grownZips, heavyZips, hostileZips } from './support/hostile-archives';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';

/** The longest output of a run over one archive, in characters. */
const longestOutput = 2_000_000;

/** What the worst of these archives needs, and a fifth more. */
const mostBlocks = 480_000_000;

/** Ends a run that hangs, as a pattern could that goes over the same text again and again. */
const hung = 200_000;

interface ProcessResult {
  status: number | null;
  output: string;
  blocks: number;
}

function checkAsProcess(...args: string[]): ProcessResult {
  const counter = join(repositoryRoot, 'test/check/support/count-work.mjs');
  const script = join(repositoryRoot, 'dist/commands/scripts-check.cjs');
  const command = ['--import', counter, script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: repositoryRoot,
    // Machine code that was kept from another run does not count.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    encoding: 'utf8',
    timeout: hung,
    maxBuffer: 2 ** 28,
  });
  const work = Array.from(stderr.matchAll(/blocks (\d+);/g), ([, blocks]) => Number(blocks));
  const output = stdout + stderr.replace(/blocks \d+;/g, '');
  return { status, output, blocks: work.reduce((sum, blocks) => sum + blocks, work.length > 0 ? 0 : Infinity) };
}

function expectCalmEnd({ status, output, blocks }: ProcessResult, exitCodes = [1, 2]): void {
  // A limit that is reached is a warning: then nothing worse may be known, but never in silence.
  const limited = /was not checked/i.test(output);
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|heap out of memory/);
  expect(output).not.toContain('This rule failed');
  expect(output).not.toContain('\u001B');
  expect(limited ? [0, ...exitCodes] : exitCodes).toContain(status);
  expect(output.trim()).not.toBe('');
  expect(output.length).toBeLessThan(longestOutput);
  expect(blocks).toBeGreaterThan(0);
  expect(blocks).toBeLessThan(mostBlocks);
}

describe('a run ends with findings, within its memory and its work, given', () => {
  it.each(Object.entries(hostileZips))('%s', { timeout: hung }, (_, make) =>
    expectCalmEnd(checkAsProcess('--listing', '--format', 'sarif', temporaryFile('widget.zip', make()))),
  );

  it.each(Object.entries(grownZips))('%s', { timeout: hung }, (_, make) =>
    expectCalmEnd(checkAsProcess('--listing', temporaryFile('widget.zip', make())), [0, 1]),
  );

  it.each(Object.entries(heavyZips))('%s', { timeout: hung }, (_, make) => {
    const result = checkAsProcess(temporaryFile('widget.zip', make()));
    expectCalmEnd(result, [0]);
    expect(result.output).toContain('was not checked');
  });

  it('a folder with links to the root of the disk and to itself', { timeout: hung }, () => {
    const folder = temporaryFolder();
    symlinkSync('/', join(folder, 'images'));
    symlinkSync('/etc/passwd', join(folder, 'manifest.json'));
    symlinkSync('.', join(folder, 'loop'));
    const result = checkAsProcess(folder);
    expectCalmEnd(result);
    expect(result.output).toContain('manifest.json is a symbolic link.');
    expect(result.output).not.toContain('root:');
  });

  it('folders in folders without end', { timeout: hung }, () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ...Array.from({ length: 200 }, () => 'a')), { recursive: true });
    expectCalmEnd(checkAsProcess(folder));
  });

  it('a file that is no archive', { timeout: hung }, () => {
    const path = join(temporaryFolder(), 'widget.zip');
    writeFileSync(path, 'hello');
    expectCalmEnd(checkAsProcess(path));
  });
});
