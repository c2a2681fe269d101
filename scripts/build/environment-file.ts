import { join } from 'node:path';
import { variablesIn } from '../../shared/environment-text';
import { UserError } from '../../shared/user-error';
import { FileTrouble, readRegularFile } from '../../shared/read-regular-file';

/** The variables of `.env`, or of `.env.NAME`. */
export interface EnvironmentFile {
  name: string;
  variables: Readonly<Record<string, string | undefined>>;
}

/** Reads `.env`, which may be absent, or the `.env.NAME` that was asked for, which may not. */
export async function readEnvironmentFile(root: string, environmentName: string | undefined): Promise<EnvironmentFile> {
  const name = environmentName === undefined ? '.env' : `.env.${environmentName}`;
  try {
    return { name, variables: variablesIn(name, await readRegularFile(join(root, name))) };
  } catch (cause) {
    if (!(cause instanceof FileTrouble)) throw cause;
    if (!cause.isMissing) throw new UserError(`${join(root, name)} ${cause.message}. Make it a text file.`, { cause });
    if (environmentName === undefined) return { name, variables: {} };
    throw new UserError(
      `${name} is missing in ${root}: --env ${environmentName} reads it. Create it, or leave out --env.`,
      { cause },
    );
  }
}
