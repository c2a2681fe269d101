import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../../shared/user-error';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** What the compiler says when it cannot keep what it found out. */
const notKept = /^error TS5033: .*$\n?/gm;

/** Type-checks the project in `folder`, which has a tsconfig.json; what the compiler found out is kept in dist/. */
export async function typeCheck(root: string, folder: string): Promise<void> {
  const kept = join('dist', `${folder}.tsbuildinfo`);
  const words = ['--project', folder, '--incremental', '--tsBuildInfoFile', kept];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, [compiler, ...words], { cwd: root }, (error, said) => {
      if (error && !said) reject(error);
      else resolve(said);
    });
  });
  // On a full disk: half of it is of no use, and the types may be right nevertheless.
  const faults = output.replace(notKept, '').trim();
  if (faults !== output.trim()) await rm(join(root, kept), { force: true });
  if (faults) throw new UserError(`${folder} has errors. Correct this:\n${faults}`);
}
