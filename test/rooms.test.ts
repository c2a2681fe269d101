import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../shared/paths';

/** Every room, and the rooms that it may import; products stand below the facts they are made of. */
const rooms: Record<string, readonly string[]> = {
  shared: [],
  kommo: [],
  message: [],
  'widget-src': ['kommo', 'message', 'shared'],
  archive: ['shared'],
  check: ['kommo', 'archive', 'shared'],
  'kommo-page': ['kommo', 'shared'],
  'kommo-api': ['kommo', 'shared'],
  receiver: ['kommo', 'message', 'shared'],
  simulator: ['kommo-page', 'kommo-api', 'check', 'kommo', 'archive', 'shared'],
  trial: ['simulator', 'kommo-page', 'check', 'kommo', 'shared'],
  scripts: ['trial', 'simulator', 'receiver', 'kommo-api', 'check', 'kommo', 'archive', 'widget-src', 'shared'],
};

/** The most of all lines that one room may hold. */
const mostOfOneRoom = 0.4;

/** Folders without a room: what is made, what is installed, and the tests, which may import every room. */
const noRooms = new Set(['dist', 'node_modules', 'test']);

const files = Object.keys(rooms).flatMap((room) =>
  readdirSync(join(repositoryRoot, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => `${room}/${path.split(sep).join('/')}`),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const roomOf = (file: string): string => file.slice(0, file.indexOf('/'));

function importsOf(file: string): string[] {
  const text = readFileSync(join(repositoryRoot, file), 'utf8');
  const named = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, path = '']) =>
    posix.join(posix.dirname(file), path),
  );
  return named.flatMap((path) => {
    const endings = ['', '.ts', '.d.ts', '/index.ts', '/index.d.ts'];
    return endings.map((ending) => path + ending).find((candidate) => files.includes(candidate)) ?? [];
  });
}

const documentOf = (folder: string, name: string): string => readFileSync(join(repositoryRoot, folder, name), 'utf8');

/** The rooms of an enumeration in a document. */
const namesIn = (text: string): string[] => (text === 'nothing' ? [] : text.replaceAll('`', '').split(', '));

/** The files on a way from `file` back to itself. */
function circleFrom(file: string): string[] {
  const ways: string[][] = [[file]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of imports.get(way.at(-1) ?? '') ?? []) {
      if (next === file) return [...way, file];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return [];
}

describe('the rooms', () => {
  it('are all the folders with code', () => {
    const folders = readdirSync(repositoryRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !noRooms.has(entry.name))
      .map(({ name }) => name)
      .filter((name) =>
        readdirSync(join(repositoryRoot, name), { recursive: true, encoding: 'utf8' }).some((path) =>
          /\.m?ts$/.test(path),
        ),
      );
    expect(folders.toSorted()).toEqual(Object.keys(rooms).toSorted());
  });

  it('stand in the table of CONTRIBUTING.md with what they may import', () => {
    const table = documentOf('.', 'CONTRIBUTING.md').matchAll(/^\| `([\w-]+)\/` \|.*\| (.*) \|$/gm);
    const written = [...table].map(([, room = '', allowed = '']) => [room, namesIn(allowed)]);
    expect(Object.fromEntries(written)).toEqual(rooms);
  });

  it.each(Object.entries(rooms))('%s imports only what it may', (room, allowed) => {
    const arrows = [...imports].flatMap(([file, targets]) =>
      targets
        .filter((target) => roomOf(file) === room && ![room, ...allowed].includes(roomOf(target)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(arrows).toEqual([]);
  });

  it.each(Object.entries(rooms))('%s imports every room that it may', (room, allowed) => {
    const used = new Set([...imports].flatMap(([file, targets]) => (roomOf(file) === room ? targets.map(roomOf) : [])));
    expect(allowed.filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(Object.entries(rooms))('%s says in five lines what it is and what it may import', (room, allowed) => {
    const [title, gap, ...lines] = documentOf(room, 'README.md').trimEnd().split('\n');
    expect([title, gap]).toEqual([expect.stringMatching(/^# \w/), '']);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(namesIn(/^May import: (.*?)\./m.exec(lines.join('\n'))?.[1] ?? 'not said')).toEqual(allowed);
  });

  it('stand on no circle of files, types included', () => {
    expect(files.map(circleFrom).filter((circle) => circle.length > 0)).toEqual([]);
  });

  it('hold no more than two fifths of the lines each', () => {
    const lines = (file: string): number => readFileSync(join(repositoryRoot, file), 'utf8').split('\n').length - 1;
    const sum = (chosen: string[]): number => chosen.reduce((total, file) => total + lines(file), 0);
    const shares = Object.keys(rooms).map((room) => [
      room,
      sum(files.filter((file) => roomOf(file) === room)) / sum(files),
    ]);
    expect(shares.filter(([, share]) => Number(share) > mostOfOneRoom)).toEqual([]);
  });
});
