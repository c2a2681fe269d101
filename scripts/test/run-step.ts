import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';

/** Runs a tool of node_modules, its output shown; tells whether it was content. */
export async function runStep(title: string, [tool, ...words]: [string, ...string[]]): Promise<boolean> {
  console.log(`\n${title}`);
  const tools = join(repositoryRoot, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}` };
  return new Promise((resolve, reject) => {
    // A shell, because the tools are .cmd files on Windows. All words are our own.
    const step = spawn([tool, ...words].join(' '), { cwd: repositoryRoot, env, shell: true, stdio: 'inherit' });
    step.on('error', reject);
    step.on('exit', (code) => resolve(code === 0));
  });
}
