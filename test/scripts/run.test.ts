import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import { help } from '../../scripts/run/help.mjs';
import { cannotRun, oldest } from '../../scripts/run/cannot-run.cjs';
import { temporaryFolder } from '../support/temporary-folder';

const entry = 'scripts/greet.ts';
const module = 'words/greeting.ts';

/** A project with a command of two modules. */
let root: string;
beforeEach(() => {
  root = temporaryFolder();
  for (const part of ['run.cjs', 'compile.mjs', 'run']) {
    cpSync(join(repositoryRoot, 'scripts', part), join(root, 'scripts', part), { recursive: true });
  }
  symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
  write(module, "export const greeting: string = 'Hello';");
  write(
    entry,
    "import { greeting } from '../words/greeting';\nconsole.log(greeting, process.argv.slice(2).join(' '));",
  );
});

function write(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

interface Ended {
  code: number | string | null | undefined;
  output: string;
}

/** Runs the command from a folder that is not the project's. */
function run(words: string[] = [], project = root): Promise<Ended> {
  return new Promise((resolve) => {
    const command = [join(project, 'scripts', 'run.cjs'), entry, ...words];
    execFile(process.execPath, command, { cwd: '/' }, (error, out, err) => {
      resolve({ code: error ? error.code : 0, output: `${out}${err}`.trim() });
    });
  });
}

const compiledFolder = (): string => join(root, 'dist', 'commands');
const compiled = (): string => join(compiledFolder(), 'scripts-greet.mjs');

describe('a command', () => {
  it('gets its words and ends with its code', async () => {
    write(entry, 'console.log(process.argv.slice(2));\nprocess.exitCode = 3;');
    expect(await run(['--name', 'two words'])).toEqual({ code: 3, output: "[ '--name', 'two words' ]" });
  });

  it('is compiled once: what it needs to be compiled may be gone the next time', async () => {
    await run();
    const made = statSync(compiled()).mtimeMs;
    unlinkSync(join(root, 'node_modules'));
    expect(await run(['you'])).toEqual({ code: 0, output: 'Hello you' });
    expect(statSync(compiled()).mtimeMs).toBe(made);
  });

  it('tells where in the source it failed', async () => {
    write(module, "interface Nothing {}\n\nexport const greeting: Nothing = (() => {\n  throw new Error('No');\n})();");
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(`${join(root, module)}:4:9`);
  });

  it('that cannot be compiled says why, in which line', async () => {
    write(module, 'export const greeting = ;');
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain(`${entry} cannot be compiled.`);
    expect(output).toContain(`${module}:1:24: ERROR: Unexpected ";"`);
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('a command for which something is missing', () => {
  it('asks for npm ci, in one sentence, to be compiled and to run', async () => {
    unlinkSync(join(root, 'node_modules'));
    expect(await run()).toEqual({ code: 1, output: 'The package esbuild is not installed. Run npm ci first.' });
    symlinkSync(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
    write(entry, "import { zip } from 'nobody-has-this';\nconsole.log(zip);");
    expect(await run()).toEqual({ code: 1, output: 'The package nobody-has-this is not installed. Run npm ci first.' });
  });

  it.each(['0.10.48', '12.22.12', '18.20.8', '20.9.0', '20.18.3'])('refuses Node %s', (version) => {
    expect(cannotRun(version, root)).toBe(`Node ${version} is too old for this project. Install Node 20.19 or newer.`);
  });

  it.each(['20.19.0', '20.20.1', '22.0.0', '100.1.0'])('takes Node %s', (version) => {
    expect(cannotRun(version, root)).toBe('');
  });

  it.skipIf(process.platform === 'win32')('is told where a path would keep Node from reading it', async () => {
    const moved = join(root, 'back\\slash');
    cpSync(join(root, 'scripts'), join(moved, 'scripts'), { recursive: true });
    expect(await run([], moved)).toEqual({
      code: 1,
      output: 'Node reads no modules in a folder with a "\\" in its path. Rename it.',
    });
  });

  it('wants the Node that package.json wants, for every command', () => {
    const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const { engines, scripts } = JSON.parse(text) as { engines: { node: string }; scripts: Record<string, string> };
    expect(engines.node).toBe(`>=${oldest.join('.')}`);
    for (const [name, script] of Object.entries(scripts)) expect(script, name).toContain('scripts/run.cjs ');
  });
});

describe('--help', () => {
  // These explain themselves, which their own tests show.
  const own = new Set(['build', 'dev', 'check', 'kommo-api', 'receiver', 'try']);

  it('of every other command is its words, before anything is compiled', async () => {
    const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
    const others = Object.entries(scripts).filter(([name]) => !own.has(name));
    expect(others.map(([, script]) => script.split(' ').at(-1))).toEqual(Object.keys(help));
    for (const [name, script] of others) {
      expect(help[script.split(' ').at(-1) ?? '']).toMatch(new RegExp(`^npm (run )?${name}\\b`));
    }
    const command = [join(repositoryRoot, 'scripts', 'run.cjs'), 'scripts/images.ts', '--help'];
    expect(execFileSync(process.execPath, command, { encoding: 'utf8' })).toBe(`${help['scripts/images.ts']}\n`);
  });
});

describe('a command that is compiled ahead', () => {
  const compileAhead = (): string =>
    execFileSync(process.execPath, [join(root, 'scripts', 'compile.mjs'), entry], { encoding: 'utf8' });

  it('runs where nothing can be compiled', async () => {
    compileAhead();
    unlinkSync(join(root, 'node_modules'));
    expect((await run()).output).toBe('Hello');
  });

  // Nobody may make a folder there, not even root.
  it.skipIf(!existsSync('/sys'))('is asked for where whoever runs it may not write', async () => {
    symlinkSync('/sys', join(root, 'dist'));
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain('npm run compile -w receiver');
  });
});

describe('a changed source is seen', () => {
  beforeEach(() => run());

  it.each([
    ['the command itself', entry, "console.log('Good morning');"],
    ['a module of it', module, "export const greeting = 'Good morning';"],
  ])('%s', async (_, path, content) => {
    write(path, content);
    expect((await run()).output).toBe('Good morning');
  });

  it('though its size and its time are those of before', async () => {
    const path = join(root, module);
    const { mtime, size } = statSync(path);
    utimesSync(path, mtime, mtime);
    await run();
    write(module, readFileSync(path, 'utf8').replace('Hello', 'Salve'));
    utimesSync(path, mtime, mtime);
    expect([statSync(path).mtime, statSync(path).size]).toEqual([mtime, size]);
    expect((await run()).output).toBe('Salve');
  });

  it('though it is gone', async () => {
    rmSync(join(root, module));
    const { code, output } = await run();
    expect(code).toBe(1);
    expect(output).toContain('Could not resolve "../words/greeting"');
  });

  it('and a changed way of compiling', async () => {
    const compile = join(root, 'scripts', 'run', 'compile.mjs');
    const text = readFileSync(compile, 'utf8');
    writeFileSync(
      compile,
      text.replace("logLevel: 'silent',", "logLevel: 'silent', banner: { js: 'console.log(7);' },"),
    );
    expect((await run()).output).toBe('7\nHello');
  });

  it('and no file beside a source takes its place', async () => {
    for (const ending of ['js', 'tsx', 'mjs', 'json']) write(module.replace(/ts$/, ending), '"other"');
    rmSync(compiledFolder(), { recursive: true });
    expect((await run()).output).toBe('Hello');
  });
});

describe('a compiled command', () => {
  it.each([0, 0.5, 0.99])('of which %d of the whole were written is made anew', async (part) => {
    await run();
    const whole = readFileSync(compiled());
    writeFileSync(compiled(), whole.subarray(0, Math.floor(whole.length * part)));
    expect(await run()).toEqual({ code: 0, output: 'Hello' });
    expect(readFileSync(compiled()).equals(whole)).toBe(true);
  });

  it('is made anew after a run that was killed while it was written', async () => {
    const started = spawn(process.execPath, [join(root, 'scripts', 'run.cjs'), entry]);
    const ended = once(started, 'exit');
    await vi.waitFor(() => expect(readdirSync(compiledFolder())).not.toEqual([]), { timeout: 30_000, interval: 1 });
    started.kill('SIGKILL');
    await ended;
    expect(await run()).toEqual({ code: 0, output: 'Hello' });
  });

  it('is made by many at once without harm, and leaves nothing else', async () => {
    const ended = await Promise.all(Array.from({ length: 5 }, () => run()));
    expect(ended).toEqual(Array.from({ length: 5 }, () => ({ code: 0, output: 'Hello' })));
    expect(readdirSync(compiledFolder())).toEqual(['scripts-greet.mjs']);
  });

  it('of a copied project works on the copy', async () => {
    write(module, "import { fileURLToPath } from 'node:url';\nexport const greeting = fileURLToPath(import.meta.url);");
    expect((await run()).output).toBe(join(root, module));
    const copy = temporaryFolder();
    cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
    const made = statSync(join(copy, 'dist', 'commands', 'scripts-greet.mjs')).mtimeMs;
    expect((await run([], copy)).output).toBe(join(copy, module));
    expect(statSync(join(copy, 'dist', 'commands', 'scripts-greet.mjs')).mtimeMs).toBe(made);
  });
});
