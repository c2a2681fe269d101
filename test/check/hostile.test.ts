import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { repositoryRoot } from '../../shared/paths';
import { heavyZips, hostileZips } from './support/hostile-archives';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';

/**
 * Written by the process itself at its end: the most memory it ever had, in kilobytes, as Linux counts it, and the
 * milliseconds that it had a processor, which other processes do not lengthen as they do the time on the clock.
 */
const reportUse = `import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const peak = process.platform === 'linux'
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
    : maxRSS;
  writeSync(2, 'peak ' + peak + ' cpu ' + Math.round((userCPUTime + systemCPUTime) / 1000));
});`;

const mostKilobytes = 300 * 1024;

/** Ten seconds are promised; a slow machine takes twice or thrice what a good one does. */
const mostMilliseconds = 8_000;

/** Ends a run that hangs; no run comes near it, and nothing is concluded from the time that one takes. */
const hung = 100_000;

interface ProcessResult {
  status: number | null;
  output: string;
  kilobytes: number;
  milliseconds: number;
}

function checkAsProcess(...args: string[]): ProcessResult {
  const preload = `data:text/javascript,${encodeURIComponent(reportUse)}`;
  const command = ['--import', preload, join('scripts', 'run.mjs'), 'scripts/check.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: repositoryRoot,
    encoding: 'utf8',
    timeout: hung,
    maxBuffer: 2 ** 28,
  });
  const use = /peak (\d+) cpu (\d+)$/.exec(stderr);
  return {
    status,
    output: stdout + stderr.slice(0, use?.index),
    kilobytes: Number(use?.[1] ?? Infinity),
    milliseconds: Number(use?.[2] ?? Infinity),
  };
}

function expectCalmEnd({ status, output, kilobytes, milliseconds }: ProcessResult, exitCodes = [1, 2]): void {
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|heap out of memory/);
  expect(output).not.toContain('This rule failed');
  expect(output).not.toContain('\u001B');
  expect(exitCodes).toContain(status);
  expect(output.trim()).not.toBe('');
  expect(kilobytes).toBeLessThan(mostKilobytes);
  expect(milliseconds).toBeLessThan(mostMilliseconds);
}

describe('a run ends with findings, within its memory and its time, given', () => {
  test.each(Object.entries(hostileZips))('%s', { timeout: hung }, (_, make) => {
    expectCalmEnd(checkAsProcess('--listing', temporaryFile('widget.zip', make())));
  });

  test.each(Object.entries(heavyZips))('%s', { timeout: hung }, (_, make) => {
    const result = checkAsProcess(temporaryFile('widget.zip', make()));
    expectCalmEnd(result, [0]);
    expect(result.output).toContain('was not checked');
  });

  test('a folder with links to the root of the disk and to itself', { timeout: hung }, () => {
    const folder = temporaryFolder();
    symlinkSync('/', join(folder, 'images'));
    symlinkSync('/etc/passwd', join(folder, 'manifest.json'));
    symlinkSync('.', join(folder, 'loop'));
    const result = checkAsProcess(folder);
    expectCalmEnd(result);
    expect(result.output).toContain('manifest.json is a symbolic link.');
    expect(result.output).not.toContain('root:');
  });

  test('folders in folders without end', { timeout: hung }, () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, ...Array.from({ length: 200 }, () => 'a')), { recursive: true });
    expectCalmEnd(checkAsProcess(folder));
  });

  test('a file that is no archive', { timeout: hung }, () => {
    const path = join(temporaryFolder(), 'widget.zip');
    writeFileSync(path, 'hello');
    expectCalmEnd(checkAsProcess(path));
  });
});
