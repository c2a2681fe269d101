import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { repositoryRoot } from '../../scripts/paths';
import { heavyZips, hostileZips } from './support/hostile-archives';
import { temporaryFile, temporaryFolder } from './support/temporary-folder';

/** Written by the process itself at its end: the most memory it ever had, in kilobytes, as Linux counts it. */
const reportPeak = `import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const peak = process.platform === 'linux'
    ? /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
    : process.resourceUsage().maxRSS;
  writeSync(2, 'peak ' + peak);
});`;

const mostKilobytes = 300 * 1024;

/** Ends a run that hangs; no run comes near it, and nothing is concluded from the time that one takes. */
const hung = 100_000;

function checkAsProcess(...args: string[]): { status: number | null; output: string; peak: number } {
  const preload = `data:text/javascript,${encodeURIComponent(reportPeak)}`;
  const command = ['--import', preload, '--import', 'tsx', join(repositoryRoot, 'scripts/check.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: repositoryRoot,
    encoding: 'utf8',
    timeout: hung,
    maxBuffer: 2 ** 28,
  });
  return {
    status,
    output: stdout + stderr.replace(/peak \d+$/, ''),
    peak: Number(/peak (\d+)$/.exec(stderr)?.[1] ?? Infinity),
  };
}

function expectCalmEnd({ status, output, peak }: ReturnType<typeof checkAsProcess>, exitCodes = [1, 2]): void {
  expect(output).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|heap out of memory/);
  expect(output).not.toContain('This rule failed');
  expect(output).not.toContain('\u001B');
  expect(exitCodes).toContain(status);
  expect(output.trim()).not.toBe('');
  expect(peak).toBeLessThan(mostKilobytes);
}

describe('a run ends with findings, within its memory, given', () => {
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
