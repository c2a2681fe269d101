import { deflateRawSync } from 'node:zlib';
import { goodFiles } from './good-archive';
import { misplacedLists } from './ambiguous-zips';
import { pngOf } from './png';
import { zipOf, zipOfFiles } from '../../support/zip';

const mebibyte = 1024 * 1024;

/** One block of zeros, deflated: a thousand times smaller. */
const zeros = Buffer.alloc(10 * mebibyte);

function withFiles(files: Readonly<Record<string, string>>): Buffer {
  return zipOfFiles(
    new Map([...goodFiles(), ...Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const)]),
  );
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** A key of an i18n file, as long as fits, with as many texts as findings are shown. */
function keyOver(key: string): string {
  return `{"${key}":{${times(1000, (index) => `"k${index}":"",`)}"":""}}`;
}

/** A script with a pattern of many groups of one name, which takes the parser minutes. */
export const endlessZip = (): Buffer => withFiles({ 'script.js': `var a = /${'(?<a>x)|'.repeat(60_000)}/;` });

/** Ordinary things, too many or too long, on which the parser or the report once took minutes or gigabytes. */
export const grownZips: Readonly<Record<string, () => Buffer>> = {
  'a long key over empty texts': () => withFiles({ 'i18n/en.json': keyOver('k'.repeat(900_000)) }),
  'a long key that looks like an address': () => withFiles({ 'i18n/en.json': keyOver(`ab://${'k'.repeat(900_000)}`) }),
  'texts below the longest path of keys': () => {
    const text = `${'{"kkkkkkkkkkkkk":'.repeat(60)}{${times(16_000, (index) => `"k${index}":"a b",`)}"":""}${'}'.repeat(60)}`;
    return withFiles({ 'i18n/en.json': text, 'i18n/es.json': text });
  },
  'declarations, one by one': () => withFiles({ 'script.js': times(90_000, (index) => `let a${index};`) }),
  'declarations in one list': () => withFiles({ 'script.js': `let ${times(190_000, (index) => `a${index},`)}z;` }),
  'declarations in functions': () =>
    withFiles({
      'script.js': times(8, (index) => `function f${index}() { let ${times(24_000, (name) => `a${name},`)}z; }`),
    }),
  'variables in blocks in blocks': () =>
    withFiles({ 'script.js': `${'{'.repeat(900)}${times(25_000, (index) => `var a${index};`)}${'}'.repeat(900)}` }),
  'long names': () =>
    withFiles(
      Object.fromEntries(Array.from({ length: 110 }, (_, index) => [`${index}${'n'.repeat(60_000)}.exe`, 'x'])),
    ),
  'languages of one long key each': () => {
    const languages = Array.from({ length: 18 }, (_, index) => `l${index}`);
    const files = languages.map((name) => [`i18n/${name}.json`, `{"${name.repeat(300_000)}":"a b"}`]);
    return withFiles({
      ...Object.fromEntries(files),
      'manifest.json': JSON.stringify({ widget: { locale: languages } }),
    });
  },
};

/** Those on which the check has most work. */
export const costlyZips: Readonly<Record<string, () => Buffer>> = {
  'every limit reached at once': () => {
    const files = goodFiles();
    files.set('script.js', Buffer.from('a,'.repeat(199_000)));
    const keys = Array.from({ length: 12_000 }, (_, index) => `"k${index}":"a b"`);
    files.set('i18n/en.json', Buffer.from(`{${keys.join(',')}}`));
    files.set('i18n/es.json', Buffer.from(`{${keys.toReversed().join(',')}}`));
    for (let index = 0; index < 10; index += 1)
      files.set(`text-${index}.txt`, Buffer.alloc(2 * mebibyte, 'password = "a1b2c3d4" '));
    for (let index = 0; index < 9_900; index += 1)
      files.set(`lib/file-${index}.css`, Buffer.from(`a${index} { top: 0 }`));
    return zipOfFiles(files);
  },
  'assignments in functions in functions': () => {
    const files = goodFiles();
    const nested = (text: string): string => `${'(function (){ var w;'.repeat(250)}${text}${'})();'.repeat(250)}`;
    const body = `var v; ${nested('v = w; APP.x = v; define();'.repeat(20_000))} return v;`;
    files.set('script.js', Buffer.from(`define(['jquery'], function ($) { ${body} });`));
    return zipOfFiles(files);
  },
  'calls of define in blocks in blocks': () => {
    const files = goodFiles();
    const body = `${'{'.repeat(800)}${'define();'.repeat(95_000)}${'}'.repeat(800)}`;
    files.set('script.js', Buffer.from(`define(['jquery'], function ($) { ${body} });`));
    return zipOfFiles(files);
  },
  'calls of console in blocks in blocks': () => {
    const files = goodFiles();
    files.set('script.js', Buffer.from(`${'{'.repeat(800)}${'console.trace();'.repeat(60_000)}${'}'.repeat(800)}`));
    return zipOfFiles(files);
  },
};

/** Zips that are made to hurt whoever unpacks them. */
export const hostileZips: Readonly<Record<string, () => Buffer>> = {
  'an empty file': () => Buffer.alloc(0),
  'a zip cut off in the middle': () => zipOfFiles(goodFiles()).subarray(0, 2000),
  'a zip whose entries lie about their sizes': () =>
    zipOf([
      { name: 'manifest.json', content: zeros, declaredSize: 100 },
      { name: 'script.js', content: Buffer.from('1'), declaredSize: 0xfffffff0 },
    ]),
  'a bomb: a thousand entries of 10 MB over the same 10 KB': () =>
    zipOf([
      { name: 'images/0.png', content: zeros },
      ...Array.from({ length: 1000 }, (_, index) => ({ name: `images/${index + 1}.png`, sharesBytesOf: 0 })),
    ]),
  'a bomb whose entries claim to be small': () =>
    zipOf([
      { name: 'images/0.png', content: zeros, declaredSize: 1000 },
      ...Array.from({ length: 1000 }, (_, index) => ({
        name: `images/${index + 1}.png`,
        sharesBytesOf: 0,
        declaredSize: 1000,
      })),
    ]),
  'zips within zips': () => {
    let zip = zipOf([{ name: 'manifest.json', content: Buffer.from('{}') }]);
    for (let depth = 0; depth < 50; depth += 1) zip = zipOf([{ name: 'inner.zip', content: zip }]);
    return zip;
  },
  'sixty thousand entries': () =>
    zipOf(Array.from({ length: 60_000 }, (_, index) => ({ name: `lib/file-${index}.js` }))),
  '50 MB of JSON': () =>
    zipOf([{ name: 'manifest.json', content: Buffer.from(`{"a":"${'x'.repeat(50 * mebibyte)}"}`) }]),
  'JSON nested half a million deep': () =>
    zipOf([{ name: 'manifest.json', content: Buffer.from('['.repeat(500_000)) }]),
  'i18n files with as many keys as fit': () => {
    const files = goodFiles();
    const keys = Array.from({ length: 12_000 }, (_, index) => `"k${index}":"a b"`);
    files.set('i18n/en.json', Buffer.from(`{${keys.join(',')}}`));
    files.set('i18n/es.json', Buffer.from(`{${keys.toReversed().join(',')}}`));
    return zipOfFiles(files);
  },
  'a manifest with as many fields as fit': () => {
    const files = goodFiles();
    const fields = Array.from({ length: 8_000 }, (_, index) => `"f${index}":{"name":"settings.f${index}"}`);
    files.set('manifest.json', Buffer.from(`{"widget":{"locale":["en"]},"settings":{${fields.join(',')}}}`));
    return zipOfFiles(files);
  },
  'invalid UTF-8 everywhere': () =>
    zipOf(
      ['manifest.json', 'script.js', 'i18n/en.json', 'style.css'].map((name) => ({
        name,
        content: Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0x7d]),
      })),
    ),
  'PNG headers and nothing else': () => {
    const files = goodFiles();
    for (const path of files.keys()) if (path.startsWith('images/')) files.set(path, pngOf(9, 9).subarray(0, 33));
    return zipOfFiles(files);
  },
  'texts on which a careless pattern would take for ever': () => {
    const files = goodFiles();
    const fill = (text: string, length = 2 * mebibyte): Buffer => Buffer.alloc(length, text);
    const worst = ['-----BEGIN PRIVATE KEY-----', 'eyJ-', 'sk-', 'a://b:c ', 'password="a', 'AIza', '1234567:', 'key-'];
    for (const [index, text] of worst.entries()) files.set(`text-${index}.txt`, fill(text));
    files.set('style.css', Buffer.concat([fill('(,', mebibyte), fill('"\\', mebibyte), fill('/*', 1000)]));
    const bad = ['<a ', '<', '${', '{{', '<%', '%abc', 'a '].map((text) => `"${text.repeat(100_000 / text.length)}"`);
    files.set(
      'i18n/en.json',
      Buffer.from(`{"widget":{"description":${bad[1] ?? ''},"short_description":${bad[0] ?? ''}}}`),
    );
    const slides = Array.from({ length: 20_000 }, () => '"images/tour.png"').join(',');
    files.set(
      'manifest.json',
      Buffer.from(`{"widget":{"locale":["en"],"config":[${bad.join(',')}]},"tour":{"tour_images":{"en":[${slides}]}}}`),
    );
    return zipOfFiles(files);
  },
  'functions of one name, named again and again': () => {
    const files = goodFiles();
    const body = `${'function a(){}'.repeat(30_000)} return { dpSettings() { $('i').val('x'); ${'a;'.repeat(90_000)} } };`;
    files.set('script.js', Buffer.from(`define(['jquery'], function ($) { ${body} });`));
    return zipOfFiles(files);
  },
  'names that choose between names': () => {
    const files = goodFiles();
    const names = Array.from({ length: 200 }, (_, index) => `var v${index} = q ? v${index + 1} : v${index + 1};`);
    const body = `${names.join('')} class v200 {} ${'x;'.repeat(150_000)} ${'if (q) return v0;'.repeat(20)}`;
    files.set('script.js', Buffer.from(`define(['jquery'], function ($) { ${body} });`));
    return zipOfFiles(files);
  },
  'a style sheet of open brackets': () => {
    const files = goodFiles();
    files.delete('script.js');
    files.set('style.css', Buffer.from('@media{'.repeat(280_000)));
    return zipOfFiles(files);
  },
  'functions in functions, let go one after the other': () => {
    const files = goodFiles();
    const inner = `(function () { ${'a,'.repeat(35_000)}a })();`;
    files.set(
      'script.js',
      Buffer.from(`${'a,'.repeat(35_000)}a; class W {} define([], W); (function () { ${inner.repeat(30)} })();`),
    );
    files.set('lib/b.js', Buffer.from(`(function () { ${inner.repeat(30)} })();`));
    return zipOfFiles(files);
  },
  'modules asked for by a script with a very long path': () => {
    const files = goodFiles();
    const path = `${'a/'.repeat(20)}${'b'.repeat(60_000)}/c.js`;
    const ids = Array.from({ length: 75_000 }, (_, index) => `require('./${index}');`);
    files.set('script.js', Buffer.from(`define(['./${path}'], function () {});`));
    files.set(path, Buffer.from(ids.join('')));
    return zipOfFiles(files);
  },
  ...misplacedLists,
  'names that steer a terminal': () =>
    zipOf([{ name: '\u001B[2J\u001B]0;owned\u0007.js' }, { name: '::error::\r\nx' }]),
  'packed bytes without an end': () => {
    const zip = zipOf([{ name: 'manifest.json', content: deflateRawSync(zeros) }]);
    zip.fill(0, 60, zip.length - 80);
    return zip;
  },
};

/** Archives that are sound, as far as can be told, and more than can be analysed. */
export const heavyZips: Readonly<Record<string, () => Buffer>> = {
  'as many tokens as fit into a script': () => {
    const files = goodFiles();
    files.set('script.js', Buffer.from('a,'.repeat(2.4 * mebibyte)));
    return zipOfFiles(files);
  },
  'chains of calls, nested and repeated returns': () => {
    const files = goodFiles();
    files.set(
      'script.js',
      Buffer.from(`define([], function () { $${'.click()'.repeat(30_000)}; ${'return a;'.repeat(30_000)} });`),
    );
    files.set('lib/b.js', Buffer.from(`$${'.ajax()'.repeat(30_000)};`));
    files.set('lib/c.js', Buffer.from('a'.repeat(3 * mebibyte)));
    files.set('lib/d.js', Buffer.from('a,'.repeat(400_000)));
    return zipOfFiles(files);
  },
  'scripts of brackets only': () => {
    const files = goodFiles();
    files.set('script.js', Buffer.from('[a='.repeat(mebibyte)));
    files.set('lib/b.js', Buffer.from('(('.repeat(mebibyte)));
    return zipOfFiles(files);
  },
};
