import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../../shared/user-error';

/** The variables of `.env`, or of `.env.NAME`. */
export interface EnvironmentFile {
  name: string;
  variables: Readonly<Record<string, string | undefined>>;
}

/** Reads `.env`, which may be absent, or the `.env.NAME` that was asked for, which may not. */
export async function readEnvironmentFile(root: string, environmentName: string | undefined): Promise<EnvironmentFile> {
  const name = environmentName === undefined ? '.env' : `.env.${environmentName}`;
  try {
    return { name, variables: parseEnv(await readFile(join(root, name), 'utf8')) };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      throw new UserError(`${join(root, name)} cannot be read (${code}). Make it a text file.`, { cause });
    if (environmentName === undefined) return { name, variables: {} };
    throw new UserError(
      `${name} is missing in ${root}: --env ${environmentName} reads it. Create it, or leave out --env.`,
      {
        cause,
      },
    );
  }
}
