import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChecked } from '../scripts/build/build-checked';
import { repositoryRoot } from '../shared/paths';
import { copyProduct, type ProjectCopy } from './support/project-copy';
import { runBuild } from './support/run-build';

/** What the steps and their tests need besides the parts of the build. */
const copied = [
  'test',
  'receiver',
  'kommo-api',
  'vitest.config.ts',
  'package-lock.json',
  '.gitignore',
  '.prettierignore',
];

/** What somebody does who makes the widget theirs, in the words of docs/widget.md, all in one copy of the project. */
let project: ProjectCopy;
beforeAll(async () => {
  project = await copyProduct();
  for (const part of copied) {
    const source = join(repositoryRoot, part);
    await cp(source, join(project.root, part), {
      recursive: true,
      filter: (path) => !/node_modules|\.data/.test(path),
    });
  }
});
afterAll(() => project.remove());

interface Texts {
  [key: string]: string | Texts;
}

interface Product {
  version: string;
  settings: object;
  dp: { settings: Record<string, object> };
}

async function changeJson(name: string, change: (content: never) => void): Promise<void> {
  const path = join(project.root, name);
  const content = JSON.parse(await readFile(path, 'utf8')) as never;
  change(content);
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
}

/** Other words for every text but the name and the descriptions, whose length Kommo limits. */
function reword(texts: Texts): void {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') texts[key] = `${text.replace(/ /g, '  ')}.`;
    else if (key !== 'widget') reword(text);
  }
}

const steps: [string, () => Promise<void>][] = [
  [
    'a field is added, with a second message, and one that Kommo draws',
    async () => {
      await changeJson('manifest.template.json', ({ dp }: Product) => {
        const field = { type: 'text', required: false };
        dp.settings = {
          email_message: { name: 'dp.settings.email_message', ...field, control: 'textarea' },
          ...dp.settings,
          subject: { name: 'dp.settings.subject', ...field },
        };
      });
      await changeLanguages(({ dp }) => {
        Object.assign((dp as { settings: Texts }).settings, {
          email_message: 'Text of the e-mail',
          subject: 'Subject',
        });
      });
    },
  ],
  [
    'fields are taken out, of the action and of the settings',
    async () => {
      await changeJson('manifest.template.json', (template: Product) => {
        delete template.dp.settings['only_main'];
        template.settings = {};
      });
      await changeLanguages((texts) => {
        delete (texts['dp'] as { settings: Texts }).settings['only_main'];
        texts['settings'] = {};
      });
    },
  ],
  [
    'the version grows, the texts are others, a language is added, and the addresses stand in .env',
    async () => {
      await changeJson('package.json', (content: Product) => (content.version = '7.2.0'));
      await changeLanguages(reword);
      await cp(join(project.root, 'i18n', 'en.json'), join(project.root, 'i18n', 'de.json'));
      const addresses = 'WEBHOOK_URL=https://hooks.shop.com/k\nSUPPORT_EMAIL=me@shop.com\n';
      await writeFile(join(project.root, '.env'), addresses);
    },
  ],
];

async function changeLanguages(changeOne: (texts: Texts) => void): Promise<void> {
  for (const name of await readdir(join(project.root, 'i18n'))) await changeJson(join('i18n', name), changeOne);
}

/** The folders that commands in README make, or ask for. */
async function namedFolders(): Promise<string[]> {
  const readme = await readFile(join(repositoryRoot, 'README.md'), 'utf8');
  return [...readme.matchAll(/--(?:pictures|stubs) (\w+)/g)].map(([, folder]) => folder!);
}

/** Runs a tool of node_modules in the copy. */
function runTool(tool: string, words: string[]): Promise<{ code: number; output: string }> {
  const path = join(repositoryRoot, 'node_modules', tool);
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, [path, ...words], { cwd: project.root, env }, (error, out, err) => {
      resolve({ code: error ? 1 : 0, output: `${out}${err}` });
    });
  });
}

describe('somebody who makes the widget theirs', () => {
  it.each(steps)('can build it after %s', async (_, take) => {
    await take();
    const input = { root: project.root, environment: {}, environmentName: undefined, minify: false };
    expect((await buildChecked(input)).checked.errors).toBe(0);
  });

  it('builds it after all of that with the command, which checks the types', async () => {
    const { code, output } = await runBuild(project.root);
    expect(output).not.toContain(' error ');
    expect(code).toBe(0);
  });

  it('finds the tests of the product and of the machinery green', async () => {
    const { code, output } = await runTool('vitest/vitest.mjs', [
      'run',
      'test/product',
      'test/widget-src/second-message',
      'test/scripts/build/archive',
      // Two more builds by the command, of the product of the tests, that are compared with each other.
      '--testNamePattern=^(?!the bytes of widget.zip are the same)',
    ]);
    expect(output).toMatch(/Test Files {2}(\d+) passed \(\1\)/);
    expect(code).toBe(0);
  }, 180_000);

  it('is told nothing about the layout of what they wrote, or of what commands made', async () => {
    const folders = await namedFolders();
    expect(folders).toEqual(expect.arrayContaining(['pictures', 'stubs']));
    for (const folder of folders) {
      await mkdir(join(project.root, folder), { recursive: true });
      await writeFile(join(project.root, folder, 'made.json'), '{"as":\n\n"it came"}');
    }
    await writeFile(join(project.root, 'unruly.json'), '{"as":\n\n"it came"}');
    const written = ['package.json', 'manifest.template.json', 'i18n', ...folders, 'unruly.json'];
    const { output } = await runTool('prettier/bin/prettier.cjs', ['--check', ...written]);
    expect(output.match(/^\[warn\] .*json$/gm)).toEqual(['[warn] unruly.json']);
  });
});
