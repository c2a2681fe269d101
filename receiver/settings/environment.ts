import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { codeOf } from '../../shared/error-code';
import { UserError } from '../../shared/user-error';
import type { Environment } from './parse-rows';

/** The variables of `.env` in `folder`, as far as the environment does not have them. */
export function readEnvironment(folder: string, environment: Environment): Environment {
  const given = Object.entries(environment).filter(([, value]) => value);
  return { ...readFile(join(folder, '.env')), ...Object.fromEntries(given) };
}

function readFile(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return {};
    throw new UserError(`${path} cannot be read (${codeOf(cause)}). Make it a text file that this user may read.`, {
      cause,
    });
  }
}
