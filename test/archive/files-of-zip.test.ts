import { expect, it } from 'vitest';
import { filesOfZip } from '../../archive/files-of-zip';
import { UserError } from '../../shared/user-error';
import { zipOf } from '../support/zip';

it('gives the files by name, backslashes as slashes, without folders and links', async () => {
  const zip = zipOf([
    { name: 'i18n/' },
    { name: 'i18n\\en.json', content: Buffer.from('{}') },
    { name: './a.js', content: Buffer.from('1') },
    { name: 'link', content: Buffer.from('/etc/passwd'), mode: 0o120777 },
  ]);
  const files = await filesOfZip(zip);
  expect(Object.fromEntries(Array.from(files, ([name, content]) => [name, String(content)]))).toEqual({
    'i18n/en.json': '{}',
    'a.js': '1',
  });
});

it.each(['/etc/passwd', 'C:/a.js', '../a.js', 'a\\..\\..\\b.js'])('refuses the name %s', async (name) => {
  await expect(filesOfZip(zipOf([{ name }]))).rejects.toThrow(UserError);
});
