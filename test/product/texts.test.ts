import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPaths, repositoryRoot } from '../../shared/paths';
import { createPlaceholders } from '../../widget-src/placeholders/placeholders';
import { wrongWords } from '../support/wrong-words';

interface Texts {
  [key: string]: string | Texts;
}

const folder = projectPaths(repositoryRoot).i18n;
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Each text of a file with its path. */
function flat(texts: Texts, above = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [[above + key, text] as [string, string]] : flat(text, `${above}${key}.`),
  );
}

/** The lengths that a listing may have (Kommo's requirements for publication, February 2026), in letters. */
const longest: [path: string, letters: number][] = [
  ['widget.name', 30],
  ['widget.short_description', 50],
  ['widget.description', 400],
];
const longestWord = 19;
/** What is said in a sentence; the others are names of things and of what a click does. */
const sentence =
  /^form\.(hint|found|problems\.)|^preview\.(of_lead|no_lead|failed)|^on_save\.server_|^widget\.description/;

/** Whoever makes the widget theirs names their fields as they like. */
const fieldLabel = /^(dp\.)?settings\./;

describe.each(files)('the texts of %s', (name) => {
  const texts = flat(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Texts);
  const textAt = new Map(texts);

  it.each(longest)('keep Kommo’s limit for %s: %i letters', (path, most) => {
    expect(textAt.get(path)?.length).toBeGreaterThan(0);
    expect(textAt.get(path)?.length).toBeLessThanOrEqual(most);
  });

  it('have a name that Kommo lists: no long word, and not its own name', () => {
    const words = (textAt.get('widget.name') ?? '').split(/\s+/);
    expect(words.filter((word) => word.length > longestWord || /kommo|amocrm/i.test(word))).toEqual([]);
  });

  it('say nothing that people do not say', () => {
    const ours = texts.filter(([path]) => !fieldLabel.test(path));
    expect(ours.flatMap(([, text]) => wrongWords(name.replace('.json', ''), text))).toEqual([]);
  });

  it('say whose the login and the password are', () => {
    const labels = texts.filter(([path]) => /^settings\.(login|password)$/.test(path));
    expect(labels.filter(([, text]) => !/\p{L}\s+\p{L}/u.test(text))).toEqual([]);
  });

  it('are whole sentences where they say something, and have no blank at an end', () => {
    const broken = texts.filter(
      ([path, text]) => text !== text.trim() || (sentence.test(path) && !/[.!?…]$/.test(text)),
    );
    expect(broken).toEqual([]);
  });
});

describe.each(files)('the list of placeholders in the words of %s', (name) => {
  const texts = new Map(flat(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Texts));
  const { search } = createPlaceholders({} as Window, (path) => texts.get(path) ?? path);
  const wordsOf = [...texts].filter(([path]) => path.startsWith('search_words.'));

  it.each(wordsOf)('finds by those of %s what is called otherwise', (path, words) => {
    const called = path.replace('search_words.', '');
    for (const word of words.match(/[\p{L}-]+/gu) ?? []) {
      expect(search(word, 50).map(({ code }) => code)).toContainEqual(expect.stringContaining(called));
    }
  });
});

describe('the list of wrong words', () => {
  it.each([
    ['es', 'Marcadores'],
    ['pt', 'Marcadores'],
    ['tr', 'Huni mesajları'],
    ['id', 'Isi: #fields#'],
    ['en', 'Own fields'],
    ['en', 'Name of the contact'],
    ['en', 'An action for an incoming e-mail'],
  ])('knows what %s must not say: %s', (language, text) => {
    expect(wrongWords(language, text)).not.toEqual([]);
  });
});
