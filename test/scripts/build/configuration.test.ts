import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../kommo/manifest';
import { buildChecked } from '../../../scripts/build/build-checked';
import { readBuildOptions } from '../../../scripts/build/build-options';
import { UserError } from '../../../shared/user-error';
import { copyProject } from '../../support/project-copy';
import { readZip } from '../../support/read-zip';
import { runBuild } from '../../support/run-build';

let root: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ root, remove } = await copyProject());
});
afterEach(() => remove());

const archive = (): string => join(root, 'dist', 'widget.zip');

async function manifest(): Promise<Manifest> {
  return JSON.parse((await readZip(archive())).get('manifest.json')?.content.toString() ?? '') as Manifest;
}

/** Changes a file of the project by replacing a text that has to be there. */
async function change(file: string, from: string, to: string): Promise<void> {
  const content = await readFile(join(root, file), 'utf8');
  expect(content).toContain(from);
  await writeFile(join(root, file), content.replace(from, to));
}

describe('the address of the server', () => {
  it('comes from the environment, else from .env, else from package.json', async () => {
    const built = await runBuild(root);
    expect(built.code).toBe(0);
    expect((await manifest()).dp?.webhook_url).toBe('https://example.com/kommo/pipeline');
    expect(built.output).toContain('Set your own before you upload');

    await writeFile(join(root, '.env'), 'WEBHOOK_URL=https://file.shop.com/hook\nSUPPORT_EMAIL=help@shop.com\n');
    const fromFile = await runBuild(root);
    expect((await manifest()).dp?.webhook_url).toBe('https://file.shop.com/hook');
    expect((await manifest()).widget.support).toEqual({ link: 'https://example.com/support', email: 'help@shop.com' });
    expect(fromFile.output).not.toContain('Set your own before you upload');

    await runBuild(root, [], { WEBHOOK_URL: 'https://set.shop.com/hook' });
    expect((await manifest()).dp?.webhook_url).toBe('https://set.shop.com/hook');
  });

  it('comes from .env.NAME with --env NAME, and .env is not read then', async () => {
    await writeFile(join(root, '.env'), 'SUPPORT_EMAIL=other@shop.com\n');
    await writeFile(join(root, '.env.staging'), 'WEBHOOK_URL=https://staging.shop.com/hook\n');
    expect((await runBuild(root, ['--env', 'staging'])).code).toBe(0);
    expect((await manifest()).dp?.webhook_url).toBe('https://staging.shop.com/hook');
    expect((await manifest()).widget.support?.email).toBe('support@example.com');
  });

  it('keeps the secret in its query, and prints it nowhere', async () => {
    const address = 'https://hooks.shop.com/hook?key=s3cret#s3cret';
    const { code, output } = await runBuild(root, [], { WEBHOOK_URL: address });
    expect([code, output.includes('https://hooks.shop.com/hook?…'), output.includes('s3cret')]).toEqual([
      0,
      true,
      false,
    ]);
    expect((await manifest()).dp?.webhook_url).toBe(address);

    const refused = await runBuild(root, [], { WEBHOOK_URL: 'shop.com/hook?key=s3cret' });
    expect([refused.code, refused.output.includes('s3cret')]).toEqual([1, false]);
  });
});

describe('the report of a build', () => {
  it('names the packed files with their sizes, the sha256 and what to do next', async () => {
    const { output } = await runBuild(root);
    for (const [name, { content }] of await readZip(archive())) {
      expect(output).toContain(`${String(content.length).padStart(9)}  ${name}\n`);
    }
    expect(output).toContain(
      createHash('sha256')
        .update(await readFile(archive()))
        .digest('hex'),
    );
    expect(output).toContain('Settings, Integrations, Create integration, and upload widget.zip');
  });
});

describe('--help', () => {
  it('tells what the build takes, and leaves the archive', async () => {
    await mkdir(join(root, 'dist'), { recursive: true });
    await writeFile(archive(), 'an archive from before');
    const { code, output } = await runBuild(root, ['--help']);
    expect(code).toBe(0);
    expect(output).toContain('npm run build -- --env NAME');
    await access(archive());
  });
});

describe('a language', () => {
  it('is added by its file alone', async () => {
    await writeFile(join(root, 'i18n', 'de.json'), await readFile(join(root, 'i18n', 'en.json')));
    await writeFile(join(root, 'i18n', 'notes.txt'), '');
    const { output } = await runBuild(root);
    expect((await readZip(archive())).has('i18n/de.json')).toBe(true);
    expect(output).toContain('"de" is not a language of Kommo');
    expect(output).toMatch(
      /i18n\/notes\.txt is left out: only <language>\.json goes in \(Kommo shows en, es, pt, tr, id\)/,
    );
    expect((await manifest()).widget).toMatchObject({ locale: ['de', 'en', 'es', 'id', 'pt', 'tr'] });
  });
});

/** What a build that goes wrong is given, besides the files. */
interface Mistake {
  words?: string[];
  environment?: Record<string, string>;
}

describe('a mistake', () => {
  const template = 'manifest.template.json';
  const mistakes: [string, () => Promise<Mistake>, RegExp][] = [
    [
      'an unknown slot',
      () => changed(template, '${version}', '${release}'),
      /manifest\.template\.json\/widget\/version: slot \$\{release\} is unknown.*version, webhookUrl/,
    ],
    [
      'an empty value',
      async () => ({ environment: { WEBHOOK_URL: ' ' } }),
      /\/dp\/webhook_url: slot \$\{webhookUrl\}: its value is empty\. It comes from the environment variable WEBHOOK_URL/,
    ],
    [
      'no value',
      () => changed('package.json', '"supportLink"', '"other"'),
      /\$\{supportLink\} has no value\. Looked in the environment \(SUPPORT_LINK\), \.env and package\.json/,
    ],
    [
      'an address that is none',
      async () => ({ environment: { WEBHOOK_URL: 'shop.com/hook' } }),
      /slot \$\{webhookUrl\}: its value is not a web address.*WEBHOOK_URL=/,
    ],
    [
      'an address of another kind',
      async () => ({ environment: { SUPPORT_LINK: 'ftp://shop.com' } }),
      /slot \$\{supportLink\}: its value is not a web address/,
    ],
    [
      'a mail address that is none',
      async () => ({ environment: { SUPPORT_EMAIL: 'nobody' } }),
      /"nobody" is not an e-mail address/,
    ],
    ['no file for --env', async () => ({ words: ['--env', 'none'] }), /\.env\.none is missing/],
    [
      'an unknown option',
      async () => ({ words: ['--watch'] }),
      /'--watch'\. The build takes --env NAME, --minify and --help/,
    ],
    [
      'JSON that does not parse',
      () => changed(template, '"init_once": false,', '"init_once": false'),
      /manifest\.template\.json:9:5: not valid JSON/,
    ],
    [
      'an unknown control',
      () => changed(template, '"checkbox"', '"tick"'),
      /\/dp\/settings\/only_main\/control is "tick"\. Write "textarea" or "checkbox"/,
    ],
    ['a missing block', () => changed(template, '"dp":', '"pd":'), /\/dp has to be an object/],
    [
      'a missing module',
      () => changed('widget-src/index.ts', './callbacks', './none'),
      /index\.ts:1:\d+: Could not resolve/,
    ],
    [
      'a second export of the widget',
      () => changed('widget-src/index.ts', 'export default', 'export const second = 1;\nexport default'),
      /widget-src\/index\.ts has to have a default export and no other/,
    ],
    [
      'an address in the template that is none',
      () => changed(template, '${webhookUrl}', 'shop.com/hook?key=s3cret'),
      /manifest\.template\.json\/dp\/webhook_url: its value is not a web address/,
    ],
    [
      'a slot of the language itself',
      () => changed(template, '${version}', '${constructor}'),
      /slot \$\{constructor\} is unknown/,
    ],
    [
      'a slot that is not closed',
      () => changed(template, '${version}', '${version'),
      /widget\/version: the slot "\$\{version" is not closed/,
    ],
    [
      'a field without a name',
      () => changed(template, '"name": "dp.settings.message",', ''),
      /\/dp\/settings\/message has to be an object with "name"/,
    ],
    [
      'a default that is no text',
      () => changed('package.json', '"https://example.com/support"', '7'),
      /widget\.defaults\.supportLink has to be a text/,
    ],
    [
      'a folder in the place of .env',
      async () => {
        await mkdir(join(root, '.env'));
        return {};
      },
      /\.env is a folder where a file belongs/,
    ],
    [
      'a language with a byte-order mark',
      () => changed('i18n/es.json', '{', '\uFEFF{'),
      /i18n\/es\.json:1:1  error  i18n\//,
    ],
    [
      'no language',
      async () => {
        await rm(join(root, 'i18n'), { recursive: true });
        return {};
      },
      /i18n holds no language\. Put en\.json there/,
    ],
    [
      'a key that a language lacks',
      () => changed('i18n/tr.json', '"message":', '"massage":'),
      /Kommo would not take this widget[^]*"dp\.settings\.message" leads to no text in i18n\/tr\.json/,
    ],
    [
      'a language file that does not parse',
      () => changed('i18n/pt.json', '"login"', 'login'),
      /i18n\/pt\.json:\d+:\d+  error  i18n\/invalid-json/,
    ],
    [
      'a missing picture',
      async () => {
        await rm(join(root, 'images/logo_dp.png'));
        return {};
      },
      /logo_dp\.png: the file is missing/,
    ],
  ];

  async function changed(file: string, from: string, to: string): Promise<Mistake> {
    await change(file, from, to);
    return {};
  }

  it.each(mistakes)('%s is told in a sentence', async (_, make, sentence) => {
    const { words = [], environment = {} } = await make();
    const told = await Promise.resolve()
      .then(() => buildChecked({ root, environment, ...readBuildOptions(words) }))
      .catch((error: unknown) => error);
    expect(told).toBeInstanceOf(UserError);
    expect(String(told)).toMatch(sentence);
    expect(String(told)).not.toMatch(/\n\s+at |s3cret/);
  });

  it.each([
    ['in the settings', () => changed(template, '${version}', '${release}'), /slot \$\{release\} is unknown/],
    ['in the options', async (): Promise<Mistake> => ({ words: ['--watch'] }), /takes --env NAME, --minify and --help/],
    ['in the types', () => changed('widget-src/guard.ts', 'return fallback;', 'return 7;'), /has errors[^]*guard\.ts/],
  ])('%s ends the command with that sentence, and leaves no archive from before', async (_, make, sentence) => {
    await mkdir(join(root, 'dist'), { recursive: true });
    await writeFile(archive(), 'an archive from before');
    const { code, output } = await runBuild(root, (await make()).words);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n\s+at /);
    await expect(access(archive())).rejects.toThrow('ENOENT');
  });
});
