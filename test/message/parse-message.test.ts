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

  it('splits a placeholder at its first bar', () => {
    expect(parseMessage('{{a|b|c}}')).toEqual([
      { kind: 'placeholder', source: '{{a|b|c}}', code: 'a', fallback: 'b|c' },
    ]);
    expect(parseMessage('{{a|}}')).toEqual([{ kind: 'placeholder', source: '{{a|}}', code: 'a', fallback: '' }]);
    expect(parseMessage('{{a}}')).toEqual([{ kind: 'placeholder', source: '{{a}}', code: 'a' }]);
  });
});
