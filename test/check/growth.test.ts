import { expect, it } from 'vitest';
import { checkFiles } from '../../check/check-archive';
import { type Files, goodFiles } from './support/good-archive';

/** How often the input is doubled, and the most that each doubling may multiply the work by. */
const steps = 3;
const mostGrowth = 2.5;

/** Below this, in microseconds, what a run has a processor for is mostly what every run needs. */
const leastWork = 30_000;

/** Ends a run that hangs. */
const timeout = 200_000;

const list = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const inScript = (make: (size: number) => string) => (files: Files, size: number) =>
  files.set('script.js', Buffer.from(make(size)));

const inLocales = (make: (size: number) => string) => (files: Files, size: number) =>
  files.set('i18n/en.json', Buffer.from(make(size))).set('i18n/es.json', Buffer.from(make(size)));

/** Inputs that grow with a size; its first value gives each about the same work. */
const inputs: Readonly<Record<string, [number, (files: Files, size: number) => unknown]>> = {
  keys: [500, inLocales((size) => `{${list(size, (index) => `"k${index}":{},`)}"z":{}}`)],
  texts: [500, inLocales((size) => `{"widget":{${list(size, (index) => `"t${index}":"two words",`)}"z":""}}`)],
  'one long text': [20_000, inLocales((size) => `{"widget":{"name":"${'<a ${ {{ %'.repeat(size / 10)}"}}`)],
  'one long word': [20_000, inLocales((size) => `{"widget":{"name":"${'a'.repeat(size)}"}}`)],
  'a mail address': [
    4_000,
    (files, size) => files.set('manifest.json', Buffer.from(`{"widget":{"support":{"email":"${'a@'.repeat(size)}"}}}`)),
  ],
  declarations: [2_000, inScript((size) => list(size, (index) => `let a${index};`))],
  'declarations of one list': [2_000, inScript((size) => `let ${list(size, (index) => `a${index},`)}z;`)],
  scopes: [500, inScript((size) => list(size, (index) => `function f${index}() { var a; return f${index}(a); }`))],
  'names used': [1_000, inScript((size) => `define([], function () { var a; ${'a = b;'.repeat(size)} return a; });`)],
  calls: [800, inScript((size) => `define([], function () { ${'$(a).click(); console.log(a);'.repeat(size)} });`)],
  'calls in a chain': [1_500, inScript((size) => `$${'.ajax()'.repeat(size)};`)],
  strings: [1_500, inScript((size) => list(size, (index) => `'render ${index} https://a.b/c?d=${index}';`))],
  selectors: [
    2_000,
    (files, size) => files.set('style.css', Buffer.from(list(size, (index) => `.a${index}, b { top: 0 }`))),
  ],
  entries: [500, withFiles((index) => `lib/${index}/file-${index}.js`)],
  languages: [12, withFiles((index) => `i18n/l${index}.json`, `{${list(900, (index) => `"k${index}":"",`)}"":""}`)],
  names: [60, withFiles((index) => `${index}${'n'.repeat(20_000)}.exe`)],
  fields: [
    250,
    (files, size) =>
      files.set(
        'manifest.json',
        Buffer.from(
          `{"widget":{},"settings":{${list(size, (index) => `"f${index}":{"name":"settings.f${index}"},`)}"z":1}}`,
        ),
      ),
  ],
  locations: [1_000, inManifest((size) => `"locations":[${list(size, (index) => `"a${index}",`)}"z"]`)],
  'one location': [1_000, inManifest((size) => `"locations":[${list(size, () => '"settings",')}"z"]`)],
  slides: [
    1_000,
    inManifest((size) => `"tour":{"tour_images":{"en":[${list(size, (index) => `"${index}.png",`)}"z"]}}`),
  ],
};

function inManifest(make: (size: number) => string) {
  return (files: Files, size: number) => files.set('manifest.json', Buffer.from(`{"widget":{},${make(size)}}`));
}

function withFiles(name: (index: number) => string, content = 'x') {
  return (files: Files, size: number): void => {
    for (let index = 0; index < size; index += 1) files.set(name(index), Buffer.from(content));
  };
}

/** How long the check has a processor for an input, in microseconds. Other processes have no part in that. */
async function workOf(grow: (files: Files, size: number) => unknown, size: number): Promise<number> {
  const files = goodFiles();
  grow(files, size);
  const start = process.cpuUsage();
  const { crashes } = await checkFiles(files, { listing: true });
  const { user, system } = process.cpuUsage(start);
  expect(crashes).toEqual([]);
  return Math.max(user + system, leastWork);
}

it.each(Object.entries(inputs))('the work grows no faster than %s', { timeout }, async (_, [size, grow]) => {
  await workOf(grow, size);
  const first = await workOf(grow, size);
  const last = await workOf(grow, size * 2 ** steps);
  expect(last / first).toBeLessThan(mostGrowth ** steps);
});
