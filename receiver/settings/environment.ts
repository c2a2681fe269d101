import { join } from 'node:path';
import { variablesIn } from '../../shared/environment-text';
import { FileTrouble, readRegularFile } from '../../shared/read-regular-file';
import { UserError } from '../../shared/user-error';
import type { Environment } from './parse-rows';

/** The variables of `.env` in `folder`, as far as the environment does not have them. */
export async function readEnvironment(folder: string, environment: Environment): Promise<Environment> {
  const given = Object.entries(environment).filter(([, value]) => value);
  return { ...(await readFile(join(folder, '.env'))), ...Object.fromEntries(given) };
}

async function readFile(path: string): Promise<Environment> {
  try {
    return variablesIn(path, await readRegularFile(path));
  } catch (cause) {
    if (!(cause instanceof FileTrouble)) throw cause;
    if (cause.isMissing) return {};
    throw new UserError(`${path} ${cause.message}. Make it a text file that this user may read.`, { cause });
  }
}
