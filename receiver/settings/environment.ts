import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variablesIn } from '../../shared/environment-text';
import { codeOf } from '../../shared/error-code';
import { UserError } from '../../shared/user-error';
import type { Environment } from './parse-rows';

/** The variables of `.env` in `folder`, as far as the environment does not have them. */
export function readEnvironment(folder: string, environment: Environment): Environment {
  const given = Object.entries(environment).filter(([, value]) => value);
  return { ...readFile(join(folder, '.env')), ...Object.fromEntries(given) };
}

function readFile(path: string): Environment {
  const bytes = bytesOf(path);
  return bytes ? variablesIn(path, bytes) : {};
}

function bytesOf(path: string): Buffer | undefined {
  try {
    // Without waiting for somebody to write, should it be a pipe.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!fstatSync(file).isFile()) throw new UserError(`${path} is no file. Make it a text file.`);
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (codeOf(cause) === 'ENOENT') return undefined;
    const what = `cannot be read (${codeOf(cause)})`;
    throw new UserError(`${path} ${what}. Make it a text file that this user may read.`, { cause });
  }
}
