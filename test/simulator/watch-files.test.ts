import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  /** `heard` is kept once the first part of it was noticed. */
  disturb: (heard: () => Promise<void>) => Promise<unknown>;
}

const cases: Case[] = [
  {
    after: 'a folder inside was removed and made anew',
    watched: 'widget',
    file: 'widget/i18n/en.json',
    disturb: () => remake('widget/i18n', 'widget/i18n/en.json'),
  },
  {
    after: 'the watched folder was removed and made anew',
    watched: 'widget',
    file: 'widget/i18n/en.json',
    disturb: () => remake('widget', 'widget/i18n/en.json'),
  },
  {
    after: 'the folder of a watched file was removed and made anew',
    watched: 'dist/widget.zip',
    file: 'dist/widget.zip',
    disturb: () => remake('dist', 'dist/widget.zip'),
  },
  {
    after: 'a folder inside was replaced by another one',
    watched: 'widget',
    file: 'widget/templates/rows/row.twig',
    async disturb() {
      await rename(join(root, 'widget', 'templates'), join(root, 'old'));
      await put('widget/templates/rows/row.twig', 'replaced');
    },
  },
  {
    after: 'the watched folder was away for a while',
    watched: 'out/widget',
    file: 'out/widget/script.js',
    async disturb(heard) {
      await rm(join(root, 'out'), { recursive: true });
      await heard();
      await put('out/widget/script.js', 'back');
    },
  },
];

it.each(cases)('watching goes on after $after', async ({ watched, file, disturb }) => {
  await put(file, 'first');
  const changed = vi.fn();
  const heard = (): Promise<void> => vi.waitFor(() => expect(changed).toHaveBeenCalled());
  stop = await watchFiles([join(root, watched)], changed);
  await disturb(heard);
  await heard();
  // What is still to be told of the disturbance may pass for the first of these, and not for all.
  for (const content of ['second', 'third', 'fourth']) {
    changed.mockClear();
    await put(file, content);
    await heard();
  }
});

it('hears nothing of the neighbours of what is watched', async () => {
  await put('dist/widget.zip', 'first');
  const changed = vi.fn();
  stop = await watchFiles([join(root, 'dist', 'widget.zip')], changed);
  const hearsAll = vi.fn();
  const stopAll = await watchFiles([root], hearsAll);
  for (const name of ['dist/notes.txt', 'other/notes.txt', 'dist/more.txt']) {
    hearsAll.mockClear();
    await put(name, 'neighbour');
    await vi.waitFor(() => expect(hearsAll).toHaveBeenCalled());
  }
  stopAll();
  expect(changed).not.toHaveBeenCalled();
  await put('dist/widget.zip', 'second');
  await vi.waitFor(() => expect(changed).toHaveBeenCalled());
});
