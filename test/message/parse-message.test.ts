import { describe, expect, it } from 'vitest';
import { codesIn, parseMessage } from '../../message/parse-message';

describe('codesIn', () => {
  it.each([
    ['Hi {{a}}, {{b|there}}', ['a', 'b']],
    ['{{a}}{{a}}', ['a']],
    ['{{ a }}', [' a ']],
    ['{{a|}} {{b|x|y}}', ['a', 'b']],
    ['{{}}', ['']],
    ['{{{a}}}', ['a']],
    ['{a} {{a} {a}} }}a{{', []],
    ['{{a\nb}}', ['a\nb']],
  ])('of %j are %j', (message, codes) => {
    expect(codesIn(message)).toEqual(codes);
  });
});

describe('parseMessage', () => {
  it('keeps every letter', () => {
    const message = 'Hi {{a|x|y}},\r\n{{b}}{{ {c} }} 👋 {{d|}}';
    expect(
      parseMessage(message)
        .map(({ source }) => source)
        .join(''),
    ).toBe(message);
  });

  it.each([
    ['{{a|b|c}}', 'a', 'b|c'],
    ['{{a|}}', 'a', ''],
    ['{{a}}', 'a', undefined],
  ])('splits %j at its first bar', (source, code, fallback) => {
    expect(parseMessage(`x ${source}`)).toEqual([
      { kind: 'words', source: 'x ', from: 0, to: 2 },
      { kind: 'placeholder', source, from: 2, to: 2 + source.length, code, fallback },
    ]);
  });
});
