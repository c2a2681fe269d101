import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Stubs } from '../../simulator/server/stubs';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';
import { dirname } from 'node:path';

it('stubs are made in their folder only, over none that is there, and not without end', async () => {
  const folder = temporaryFolder();
  const stubs = new Stubs(folder);
  await stubs.make('GET https://example.com/../../../../etc/passwd');
  expect(readdirSync(folder)).toEqual(['GET_example.com_.._.._.._.._etc_passwd.json']);
  for (let made = 1; made < 200; made += 1) await stubs.make(`GET https://example.com/${made}`);
  expect([await stubs.make('GET https://example.com/one-more'), readdirSync(folder).length]).toEqual([undefined, 200]);

  const own = temporaryFile('GET_example.com_.json', 'filled in');
  await new Stubs(dirname(own)).make('GET https://example.com/');
  expect(readFileSync(own, 'utf8')).toBe('filled in');
});
