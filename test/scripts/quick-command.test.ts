import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../../scripts/run/compile.mjs';
import { repositoryRoot } from '../../shared/paths';
import { temporaryFolder } from '../support/temporary-folder';

/** By this name it is one of those that start from machine code that was kept. */
const entry = 'scripts/check.ts';
const module = 'words/greeting.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
  for (const part of ['run.cjs', 'run']) {
    cpSync(join(repositoryRoot, 'scripts', part), join(root, 'scripts', part), { recursive: true });
  }
  symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
  write(module, "export const greeting = (name: string): string => 'Hello ' + name;");
  write(
    entry,
    "import { greeting } from '../words/greeting';\nconsole.log(greeting(process.argv.slice(2).join(' ')));",
  );
});

function write(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

function run(...words: string[]): string {
  const command = [join(root, 'scripts', 'run.cjs'), entry, ...words];
  const environment = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '', NODE_V8_COVERAGE: '' };
  return execFileSync(process.execPath, command, {
    cwd: '/',
    encoding: 'utf8',
    env: environment,
    stdio: 'pipe',
  }).trim();
}

const kept = (): string => join(root, 'dist', 'commands', 'scripts-check.cjs.cache');

describe('a quick command', () => {
  it('gets its words, and keeps its machine code for the next run', () => {
    expect(run('you')).toBe('Hello you');
    const { mtimeMs, size } = statSync(kept());
    expect(size).toBeGreaterThan(0);
    expect(run('all')).toBe('Hello all');
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  });

  it('never runs the code of another source, were it of the same length', () => {
    run();
    write(module, readFileSync(join(root, module), 'utf8').replace('Hello', 'Salve'));
    expect(run('you')).toBe('Salve you');
    expect(run('you')).toBe('Salve you');
  });

  it('is compiled by several threads of one process at once, as by those of a check of several archives', async () => {
    const compiled = join(root, 'dist', 'compiled.cjs');
    const all = await Promise.all(Array.from({ length: 3 }, () => compile('check/thread/main.ts', compiled)));
    expect(all).toEqual([true, true, true]);
    expect(readdirSync(join(root, 'dist')).toSorted()).toEqual(['compiled.cjs', 'compiled.cjs.map']);
  });

  it('makes its code anew where half of it was kept', () => {
    run();
    const { size } = statSync(kept());
    truncateSync(kept(), size / 2);
    expect(run('you')).toBe('Hello you');
    // V8 does not keep exactly as many bytes each time; what is kept again is whole where the next run takes it as it is.
    const { mtimeMs } = statSync(kept());
    expect(statSync(kept()).size).toBeGreaterThan(size / 2);
    expect(run('all')).toBe('Hello all');
    expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
  });

  it('keeps letters of every language, in texts and in patterns', () => {
    write(
      module,
      "export const greeting = (name: string): string => (/^[а-яё]+…😀?$/u.test(name) ? 'Привет' : 'Hello');",
    );
    expect([run('мир…😀'), run('world')]).toEqual(['Привет', 'Hello']);
  });

  it('tells where in the source it failed', () => {
    write(module, "interface Nothing {}\n\nexport const greeting = (): Nothing => {\n  throw new Error('No');\n};");
    expect(() => run()).toThrow(`Error: No\n    at greeting (${join(root, module)}:4:9)`);
  });

  it('takes packages in, and finds those that it does not', () => {
    write(
      entry,
      "import { parse } from 'acorn';\nimport { version } from 'esbuild';\nconsole.log(parse('a', { ecmaVersion: 5 }).type, typeof version);",
    );
    expect(run()).toBe('Program string');
    expect(readFileSync(join(root, 'dist/commands/scripts-check.cjs'), 'utf8')).toContain('parseExprAtom');
  });

  it('knows where its sources are', () => {
    write(entry, "import { fileURLToPath } from 'node:url';\nconsole.log(fileURLToPath(import.meta.url));");
    expect(run()).toBe(join(root, entry));
  });
});
