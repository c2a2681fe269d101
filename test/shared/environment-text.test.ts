import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../receiver/settings/environment';
import { readEnvironmentFile } from '../../scripts/build/environment-file';
import { UserError } from '../../shared/user-error';
import { temporaryFolder } from '../support/temporary-folder';

function folderWith(content: Buffer | string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), content);
  return folder;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Who reads a `.env`. */
const readers: [string, (folder: string) => Promise<Variables>][] = [
  ['the build', async (folder) => (await readEnvironmentFile(folder, undefined)).variables],
  ['the receiver', (folder) => readEnvironment(folder, {})],
];

const line = 'WEBHOOK_URL=https://h.com/a\r\n';

describe.each(readers)('.env, by %s,', (_, read) => {
  it.each([
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${line}`)],
    ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${line}`, 'utf16le')],
    ['UTF-16 with the bytes the other way round', Buffer.from(`\uFEFF${line}`, 'utf16le').swap16()],
    ['a value in quotes with a "#"', `WEBHOOK_URL="https://h.com/a"\nOTHER='a#b'\n`],
    ['a comment behind a value', `WEBHOOK_URL=https://h.com/a # ours\n`],
  ])('is read: %s', async (_name, content) => {
    expect((await read(folderWith(content)))['WEBHOOK_URL']).toBe('https://h.com/a');
  });

  it.each([
    ['UTF-16 without a mark', Buffer.from(line, 'utf16le'), '.env is in an encoding that cannot be told.'],
    [
      'a quote that is not closed',
      `A=1\nWEBHOOK_URL="https://h.com/a\n`,
      '.env:2 opens a quote that it does not close.',
    ],
    ['a "#" in an address', `WEBHOOK_URL=https://h.com/a#b\n`, '.env:1 has a "#" in its value'],
  ])('is refused, with the line: %s', async (_name, content, message) => {
    const reading = read(folderWith(content));
    await expect(reading).rejects.toThrow(UserError);
    await expect(reading).rejects.toThrow(message);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])],
  ])('is told in a sentence: %s in its place', async (_name, make) => {
    const folder = temporaryFolder();
    make(join(folder, '.env'));
    await expect(read(folder)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/\.env is (?:not a file|a folder)/) as string,
    });
  });
});
