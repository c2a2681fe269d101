import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../simulator/server/session';
import { openSource } from '../../simulator/server/sources/open-source';
import { usableManifest } from '../../simulator/server/usable-manifest';
import { zipOf } from '../support/zip';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simulator-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a widget from somewhere else', () => {
  const write = async (name: string, bytes: Buffer | string): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };

  const manifest = Buffer.from('{"widget":{"name":"widget.name","description":""}}');
  const english = { name: 'i18n/en.json', content: Buffer.from('{}') };

  it.each([
    ['no zip', Buffer.from('plain text'), 'cannot be read as a zip'],
    ['an empty file', Buffer.alloc(0), 'cannot be read as a zip'],
    ['a zip that is cut off', zipOf([english]).subarray(0, 40), 'or was cut off. Pack it anew.'],
    ['a zip with a climbing name', zipOf([{ name: '../evil.js' }]), 'invalid relative path'],
    [
      'a zip that unpacks to more than it may',
      zipOf([{ name: 'big.js', declaredSize: 2 ** 30 }]),
      'unpacks to more than',
    ],
    ['a zip with an encrypted entry', zipOf([{ name: 'a.js', flags: 1 }]), 'a.js cannot be unpacked'],
    ['a zip whose bytes are damaged', zipOf([{ name: 'a.js', declaredSum: 7 }]), 'a.js is damaged'],
    [
      'a zip of more entries than are listed',
      zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}` }))),
      'more than 10000 entries',
    ],
    ['a zip without a manifest', zipOf([english]), 'has no manifest.json'],
    [
      'a zip of a folder',
      zipOf([{ name: 'widget/manifest.json', content: manifest }]),
      'pack the content of the folder',
    ],
    [
      'a manifest that is no JSON',
      zipOf([{ name: 'manifest.json', content: Buffer.from('{,}') }]),
      'manifest.json is not JSON',
    ],
    [
      'a manifest without a widget',
      zipOf([{ name: 'manifest.json', content: Buffer.from('[]') }]),
      '"widget" has to be',
    ],
  ])('is explained when it is %s', async (_, content, reason) => {
    const source = await openSource(await write('broken.zip', content));
    const session = new Session(source, () => {});
    await session.start();
    session.close();
    const { failure, archive } = session.status;
    expect(failure).toContain(reason);
    expect(archive).toBeUndefined();
  });

  it('may be a folder, of which only what belongs to the widget is shown', async () => {
    await mkdir(join(folder, 'widget', 'i18n'), { recursive: true });
    for (const [name, content] of [
      ['manifest.json', manifest],
      ['i18n/en.json', '{}'],
      ['.env', 'SECRET=1'],
    ] as const) {
      await writeFile(join(folder, 'widget', name), content);
    }
    await symlink('/etc/passwd', join(folder, 'widget', 'passwd'));
    const source = await openSource(join(folder, 'widget'));
    expect([...(await source.load()).keys()].toSorted()).toEqual(['i18n/en.json', 'manifest.json']);
  });

  it('is explained when it does not exist', async () => {
    await expect(openSource(join(folder, 'nothing.zip'))).rejects.toThrow('does not exist');
  });
});

describe('a manifest', () => {
  const odd = [null, [], 'text', 7, true, {}, { a: null }, { a: [] }, { a: { name: 1, type: [], required: 'yes' } }];

  it.each(odd.map((value) => [JSON.stringify(value), value]))('with %s in its places is made usable', (_, value) => {
    const manifest = usableManifest({
      widget: { name: value, description: value, version: value, code: value, init_once: value, support: value },
      locations: value,
      settings: value,
      dp: { settings: value, action_multiple: value, webhook_url: value },
    });
    expect({ code: '', init_once: false, support: {}, ...manifest?.widget }).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      version: expect.any(String),
      code: expect.any(String),
      init_once: expect.any(Boolean),
      support: expect.any(Object),
    });
    for (const { name, type } of Object.values({ ...manifest?.settings, ...manifest?.dp?.settings })) {
      expect([typeof name, typeof type]).toEqual(['string', 'string']);
    }
  });

  it('keeps what can be used, and what the page does not know', () => {
    const given = {
      widget: {
        name: 'widget.name',
        description: 'widget.description',
        version: '1.2',
        code: 'my-widget_1',
        init_once: true,
        support: { link: 'https://example.com' },
        locale: ['en'],
      },
      locations: ['settings'],
      settings: { login: { name: 'settings.login', type: 'text', required: true } },
      dp: { settings: {}, action_multiple: true, webhook_url: 'https://example.com/hook' },
      tour: { is_tour: true },
    };
    expect(usableManifest(given)).toEqual(given);
    expect(usableManifest({ widget: { code: 'a/b' }, settings: { a: {} } })).toEqual({
      widget: { name: 'widget.name', description: 'widget.description', version: '' },
      locations: [],
      settings: { a: { name: 'a', type: 'text', required: false } },
    });
  });

  it('without a widget is not', () => {
    for (const value of odd) expect(usableManifest({ widget: Array.isArray(value) ? value : null })).toBeUndefined();
  });
});
