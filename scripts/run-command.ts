import { inspect } from 'node:util';
import { ignoreClosedOutput } from '../shared/ignore-closed-output';
import { printableLines } from '../shared/printable';
import { UserError } from '../shared/user-error';

/** What people can put right about their own disk, by the system's code. */
const diskTroubles: Record<string, string> = {
  EACCES: 'no permission; change its owner or its mode',
  EPERM: 'not permitted; change its owner or its mode',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder where a file belongs; move it away',
  ERR_FS_EISDIR: 'it is a folder where a file belongs; move it away',
  ENOTDIR: 'it is a file where a folder belongs; move it away',
};

/** Runs a command to its end: a mistake of the user ends it with one sentence, anything else with its stack, as Node prints it. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  ignoreClosedOutput();
  try {
    await command();
  } catch (error) {
    const sentence = error instanceof UserError ? error.message : diskTrouble(error);
    console.error(`\n${printableLines(sentence ?? inspect(error))}`);
    process.exitCode = 1;
  }
}

function diskTrouble(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = diskTroubles[code ?? ''];
  return trouble && path ? `${path}: ${trouble}.` : undefined;
}
