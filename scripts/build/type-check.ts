import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../../shared/user-error';

const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

/** Type-checks the project in `folder`, which has a tsconfig.json; what the compiler found out is kept in dist/. */
export async function typeCheck(root: string, folder: string): Promise<void> {
  const kept = ['--incremental', '--tsBuildInfoFile', join('dist', `${folder}.tsbuildinfo`)];
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, [compiler, '--project', folder, ...kept], { cwd: root }, (error, output) => {
      if (!error) resolve();
      else if (output) reject(new UserError(`${folder} has errors. Correct this:\n${output.trim()}`));
      else reject(error);
    });
  });
}
