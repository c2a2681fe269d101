import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';

/** A tool of node_modules with its words. */
type Words = [tool: string, ...words: string[]];

/** Runs a tool of node_modules, its output shown; tells whether it was content. */
export async function runStep(title: string, words: Words): Promise<boolean> {
  console.log(`\n${title}`);
  return isContent(start(words, 'inherit'));
}

/** Runs a tool beside others: it is told that it is no terminal, which it would draw over, and shown line by line. */
export async function runBeside(title: string, words: Words): Promise<boolean> {
  console.log(`\n${title}`);
  const step = start(words, ['ignore', 'pipe', 'pipe']);
  step.stdout?.pipe(process.stdout, { end: false });
  step.stderr?.pipe(process.stderr, { end: false });
  return isContent(step);
}

/** Runs a tool beside others, its output shown as one piece at its end. */
export async function runApart(title: string, words: Words): Promise<boolean> {
  const step = start(words, ['ignore', 'pipe', 'pipe']);
  const said: Buffer[] = [];
  for (const output of [step.stdout, step.stderr]) output?.on('data', (chunk: Buffer) => said.push(chunk));
  const content = await isContent(step);
  console.log(`\n${title}${content ? '' : ' (failed)'}\n${Buffer.concat(said).toString().trim()}`.trimEnd());
  return content;
}

function start([tool, ...words]: Words, stdio: StdioOptions): ChildProcess {
  const tools = join(repositoryRoot, 'node_modules', '.bin');
  const env = {
    ...process.env,
    ...(stdio === 'inherit' ? {} : colors()),
    PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
  };
  // A shell, because the tools are .cmd files on Windows. All words are our own.
  return spawn([tool, ...words].join(' '), { cwd: repositoryRoot, env, shell: true, stdio });
}

/** What is printed to a terminal in the end may have colors, although a tool sees none. */
function colors(): Record<string, string> {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? { FORCE_COLOR: '1' } : {};
}

function isContent(step: ChildProcess): Promise<boolean> {
  return new Promise((resolve, reject) => {
    step.on('error', reject);
    step.on('close', (code) => resolve(code === 0));
  });
}
