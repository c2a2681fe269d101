import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';

const machinery = [
  'tsconfig.json',
  'images',
  'shared',
  'kommo',
  'message',
  'widget-src',
  'archive',
  'check',
  'kommo-page',
  'simulator',
  'trial',
  'scripts',
];
const product = ['package.json', 'manifest.template.json', 'i18n'];

/** A copy of the project in a folder of its own. */
export interface ProjectCopy {
  root: string;
  remove: () => Promise<void>;
}

/**
 * Copies what a build reads into a new folder, where a test may change it; the developer's own dist/ stays as it is. The
 * product in it, its manifest and its texts, is that of the tests: the one of the repository may become anybody's.
 */
export async function copyProject(): Promise<ProjectCopy> {
  const copy = await copyParts(machinery);
  const source = join(repositoryRoot, 'test', 'support', 'product');
  copyPath(join(source, 'manifest.template.json'), join(copy.root, 'manifest.template.json'));
  const packageJson = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as object;
  await writeFile(join(copy.root, 'package.json'), JSON.stringify({ ...packageJson, ...told }, null, 2));
  await writeTexts(join(copy.root, 'i18n'), await readFile(join(source, 'i18n', 'en.json'), 'utf8'));
  return copy;
}

/** The same with the product of this repository, as it is today, and the `others` of its folders. */
export function copyProduct(others: string[] = []): Promise<ProjectCopy> {
  return copyParts([...machinery, ...product, ...others]);
}

/** What package.json says of the product of the tests. */
const told = {
  name: 'kommo-pipeline-message-widget',
  version: '1.0.0',
  widget: {
    defaults: {
      webhookUrl: 'https://example.com/kommo/pipeline',
      supportLink: 'https://example.com/support',
      supportEmail: 'support@example.com',
    },
  },
  widgetCheck: { exceptions: [{ rule: 'listing/tour', pointer: '/tour', reason: 'not for the marketplace' }] },
};

async function copyParts(parts: string[]): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'widget-'));
  for (const part of parts) copyPath(join(repositoryRoot, part), join(root, part));
  // Compiled commands serve a copy as well, and are made where there are none.
  const compiled = join(repositoryRoot, 'dist', 'commands');
  if (existsSync(compiled)) {
    await mkdir(join(root, 'dist'));
    copyPath(compiled, join(root, 'dist', 'commands'));
  }
  await symlink(join(repositoryRoot, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

// The texts of the other languages say which one they are in, and are English otherwise.
async function writeTexts(folder: string, english: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'en.json'), english);
  for (const language of ['es', 'id', 'pt', 'tr']) {
    const text = english.replace(/: "(.*)"/g, `: "$1 (${language})"`);
    await writeFile(join(folder, `${language}.json`), text);
  }
}

/** Many tests copy hundreds of files: `cp` of Node takes ten times as long. */
function copyPath(from: string, to: string): void {
  if (!statSync(from).isDirectory()) return copyFileSync(from, to);
  mkdirSync(to);
  for (const name of readdirSync(from)) copyPath(join(from, name), join(to, name));
}
