import childProcess, { type ChildProcess, type SpawnOptions } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, inject } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import { namespace, noteCovered, stryker } from './covered';

// A mutant is switched on in the process of its test. A receiver runs in processes of its own too: this switches it on there,
// and tells what they have run.

const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
const told = join(folder, 'covered');
const preload = join(repositoryRoot, 'test', 'mutation', 'in-process.cjs');
const { spawn } = childProcess;

function spawnMutated(command: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  const { env = process.env } = options;
  const mutant = JSON.stringify({ namespace, activeMutant: stryker.activeMutant, told });
  const nodeOptions = `${env['NODE_OPTIONS'] ?? ''} --require ${preload}`;
  return spawn(command, words, { ...options, env: { ...env, NODE_OPTIONS: nodeOptions, MUTANT_OF_TEST: mutant } });
}

Object.assign(childProcess, { spawn: spawnMutated });
syncBuiltinESMExports();

let lastTest: string | undefined;

/** A process lives for the tests of one file: what it has run before may matter in all that come later. */
function noteTold(test: string | undefined): void {
  if (inject('mode') === 'dry-run' && existsSync(told))
    noteCovered(readFileSync(told, 'utf8').split('\n').filter(Boolean), test);
}

afterEach(() => {
  lastTest = stryker.currentTestId;
  noteTold(lastTest);
});

// How a process ends belongs to the last test.
afterAll(() => {
  noteTold(lastTest);
  rmSync(folder, { recursive: true });
});
