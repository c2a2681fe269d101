import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEnvironmentFile } from '../../../scripts/build/environment-file';
import { UserError } from '../../../shared/user-error';
import { temporaryFolder } from '../../support/temporary-folder';

function folderWith(content: Buffer | string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), content);
  return folder;
}

const line = 'WEBHOOK_URL=https://h.com/a\r\n';

it.each([
  ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${line}`)],
  ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${line}`, 'utf16le')],
  ['UTF-16 with the bytes the other way round', Buffer.from(`\uFEFF${line}`, 'utf16le').swap16()],
  ['a value in quotes with a "#"', `WEBHOOK_URL="https://h.com/a"\nOTHER='a#b'\n`],
  ['a comment behind a value', `WEBHOOK_URL=https://h.com/a # ours\n`],
])('is read: %s', async (_, content) => {
  const { variables } = await readEnvironmentFile(folderWith(content), undefined);
  expect(variables['WEBHOOK_URL']).toBe('https://h.com/a');
});

it.each([
  ['UTF-16 without a mark', Buffer.from(line, 'utf16le'), '.env is in an encoding that cannot be told.'],
  ['a quote that is not closed', `A=1\nWEBHOOK_URL="https://h.com/a\n`, '.env:2 opens a quote that it does not close.'],
  ['a "#" in an address', `WEBHOOK_URL=https://h.com/a#b\n`, '.env:1 has a "#" in its value'],
])('is refused, with the line: %s', async (_, content, message) => {
  const reading = readEnvironmentFile(folderWith(content), undefined);
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toThrow(message);
});
