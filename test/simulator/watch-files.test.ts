import { watch } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFiles } from '../../simulator/server/watch-files';

const silent = { onLimit: () => {} };
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
  stop = await watchFiles({ ...silent, paths: [join(root, watched)], onChange: changed });
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
  stop = await watchFiles({ ...silent, paths: [join(root, 'dist', 'widget.zip')], onChange: changed });
  const hearsAll = vi.fn();
  const stopAll = await watchFiles({ ...silent, paths: [root], onChange: hearsAll });
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

it.each(['ENOSPC', 'EMFILE'])(
  'goes on with what the system still watches, and names its limit %s once',
  async (code) => {
    for (const name of ['i18n/en.json', 'images/logo.png', 'templates/row.twig']) await put(`widget/${name}`, 'first');
    const changed = vi.fn();
    const sentences: string[] = [];
    const opened: string[] = [];
    stop = await watchFiles({
      paths: [join(root, 'widget')],
      onChange: changed,
      onLimit: (sentence) => sentences.push(sentence),
      watch(folder, heard) {
        if (opened.length === 4) throw Object.assign(new Error('no more'), { code });
        opened.push(folder);
        return watch(folder, heard);
      },
    });
    expect(sentences).toEqual([
      expect.stringContaining(`limit of watches of this system is reached (${code}): 4 of 6`),
    ]);
    await put('widget/script.js', 'second');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(sentences).toHaveLength(1);
  },
);

it('leaves alone what is no part of a widget', async () => {
  await put('widget/node_modules/one/index.js', 'first');
  await put('widget/.git/objects/one', 'first');
  await put('widget/i18n/en.json', 'first');
  const opened: string[] = [];
  stop = await watchFiles({
    ...silent,
    paths: [join(root, 'widget')],
    onChange: () => {},
    watch(folder, heard) {
      opened.push(folder);
      return watch(folder, heard);
    },
  });
  expect(opened.filter((folder) => folder.startsWith(join(root, 'widget'))).toSorted()).toEqual([
    join(root, 'widget'),
    join(root, 'widget', 'i18n'),
  ]);
});
