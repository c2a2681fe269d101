import { pick } from './random';

const names = ['a', 'message', 'Ключ', 'with space', 'x.y', '0', '7', '12', 'ünï', 'constructor', 'a+b', '%41', 'é&='];
const values = [
  '',
  '1',
  'Здравствуйте, {{contact.name}} & ещё = +7',
  '100 %',
  '[x]',
  ' a  b ',
  '👍🏽',
  '%zz',
  '\n\r\t',
  '"=\'',
  '%D0',
];

/**
 * A body with bracket keys: nested up to six deep, percent-encoded in several ways and sometimes badly, with repeated
 * keys, empty pairs and pairs without a value. A key never is a value and an object at once, and never `__proto__`: on the
 * first PHP and qs differ, and the second is left out by qs.
 */
export function randomForm(random: () => number): string {
  return Array.from({ length: 1 + Math.floor(random() * 20) }, () => pair(random)).join(pick(random, ['&', '&', '&&']));
}

function pair(random: () => number): string {
  const depth = Math.floor(random() * 6);
  const branches = Array.from({ length: depth }, () => `${pick(random, names)}_`);
  const [first, ...rest] = [...branches, pick(random, names)];
  const [open, close] = pick(random, [
    ['[', ']'],
    ['%5B', '%5D'],
    ['%5b', '%5d'],
  ]);
  const key = [encoded(first, random), ...rest.map((name) => `${open}${encoded(name, random)}${close}`)].join('');
  return random() < 0.05 ? key : `${key}=${written(pick(random, values), random)}`;
}

function encoded(text: string, random: () => number): string {
  const whole = encodeURIComponent(text);
  return random() < 0.5 ? whole : whole.replaceAll('%20', '+').toLowerCase();
}

/** A value is sometimes written as it is, as far as it leaves its pair whole. */
function written(text: string, random: () => number): string {
  return random() < 0.8 ? encoded(text, random) : text.replace(/[&=\]]/g, '');
}
