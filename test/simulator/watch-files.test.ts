import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFiles } from '../../simulator/server/watch-files';

let root: string;
let stop: (() => void) | undefined;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-files-'));
});
afterEach(async () => {
  stop?.();
  await rm(root, { recursive: true });
});

async function put(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

async function remake(name: string, file: string): Promise<void> {
  await rm(join(root, name), { recursive: true });
  await put(file, 'remade');
}

interface Case {
  after: string;
  watched: string;
  file: string;
  mess: () => Promise<unknown>;
}

const cases: Case[] = [
  {
    after: 'a folder inside was removed and made anew',
    watched: 'widget',
    file: 'widget/i18n/en.json',
    mess: () => remake('widget/i18n', 'widget/i18n/en.json'),
  },
  {
    after: 'the watched folder was removed and made anew',
    watched: 'widget',
    file: 'widget/i18n/en.json',
    mess: () => remake('widget', 'widget/i18n/en.json'),
  },
  {
    after: 'the folder of a watched file was removed and made anew',
    watched: 'dist/widget.zip',
    file: 'dist/widget.zip',
    mess: () => remake('dist', 'dist/widget.zip'),
  },
  {
    after: 'a folder inside was replaced by another one',
    watched: 'widget',
    file: 'widget/templates/rows/row.twig',
    async mess() {
      await rename(join(root, 'widget', 'templates'), join(root, 'old'));
      await put('widget/templates/rows/row.twig', 'replaced');
    },
  },
  {
    after: 'the watched folder was away for a while',
    watched: 'out/widget',
    file: 'out/widget/script.js',
    async mess() {
      await rm(join(root, 'out'), { recursive: true });
      await wait(100);
      await put('out/widget/script.js', 'back');
    },
  },
];

it.each(cases)('watching goes on after $after', async ({ watched, file, mess }) => {
  await put(file, 'first');
  const changed = vi.fn();
  stop = await watchFiles([join(root, watched)], changed);
  await mess();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
  await wait(150);
  changed.mockClear();
  await put(file, 'changed');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
});

it('hears nothing of the neighbours of what is watched', async () => {
  await put('dist/widget.zip', 'first');
  const changed = vi.fn();
  stop = await watchFiles([join(root, 'dist', 'widget.zip')], changed);
  await put('dist/notes.txt', 'neighbour');
  await put('other/notes.txt', 'neighbour');
  await wait(150);
  expect(changed).not.toHaveBeenCalled();
});
