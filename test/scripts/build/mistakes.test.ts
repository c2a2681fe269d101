import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../shared/user-error';
import { runBuild } from '../../support/run-build';
import { build, change, ownProject } from './support/own-project';

const path = ownProject();

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
      async () => ({ environment: { WEBHOOK_URL: 'shop.com/hook?key=s3cret' } }),
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
        await mkdir(path('.env'));
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
        await rm(path('i18n'), { recursive: true });
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
        await rm(path('images/logo_dp.png'));
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
    const told = await build(environment, words).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(UserError);
    expect(String(told)).toMatch(sentence);
    expect(String(told)).not.toMatch(/\n\s+at |s3cret/);
  });

  it.each([
    ['in the settings', () => changed(template, '${version}', '${release}'), /slot \$\{release\} is unknown/],
    ['in the options', async (): Promise<Mistake> => ({ words: ['--watch'] }), /takes --env NAME, --minify and --help/],
    ['in the types', () => changed('widget-src/guard.ts', 'return fallback;', 'return 7;'), /has errors[^]*guard\.ts/],
  ])('%s ends the command with that sentence, and leaves no archive from before', async (_, make, sentence) => {
    await writeFile(path('dist/widget.zip'), 'an archive from before');
    const { code, output } = await runBuild(path(), (await make()).words);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n\s+at /);
    await expect(access(path('dist/widget.zip'))).rejects.toThrow('ENOENT');
  });
});
