import { describe, expect, it } from 'vitest';
import { type RenderedPart, render } from '../../message/render';

const values: Record<string, string> = {
  name: 'Ana',
  blank: ' \n',
  empty: '',
  tricky: '{{name}}',
  spaced: ' x ',
};
const valueOf = (code: string): string | undefined => values[code];

describe('render', () => {
  it.each([
    ['', ''],
    ['Hi {{name}}!', 'Hi Ana!'],
    ['{{name}}{{name}}', 'AnaAna'],
    ['a {{tricky}} b', 'a {{name}} b'],
    ['{{name|there}}', 'Ana'],
    ['{{empty|there}}', 'there'],
    ['{{blank|there}}', 'there'],
    ['{{empty|a|b}}', 'a|b'],
    ['{{empty| }}x', ' x'],
    ['{{nobody}}', ''],
    ['{{nobody|there}}', 'there'],
    ['{{constructor}}', ''],
    ['{{unclosed {{name}}', '{{unclosed Ana'],
    ['{name} {{name} }}', '{name} {{name} }}'],
    ['a {{spaced}} b', 'a  x  b'],
  ])('writes %j as %j', (message, text) => {
    expect(render(message, (code) => (Object.hasOwn(values, code) ? valueOf(code) : undefined)).text).toBe(text);
  });

  it.each([
    ['Hi {{empty}} and welcome', 'Hi and welcome'],
    ['Hi {{empty}}, welcome', 'Hi, welcome'],
    ['Hi {{empty}}!', 'Hi!'],
    ['{{empty}} welcome', 'welcome'],
    ['Hi\n{{empty}} welcome', 'Hi\nwelcome'],
    ['Hi {{empty}}\nwelcome', 'Hi\nwelcome'],
    ['Hi {{empty}}', 'Hi'],
    ['Hi {{empty}} {{empty}}, welcome', 'Hi, welcome'],
    ['Hi {{empty}} {{empty}} {{name}}', 'Hi Ana'],
    ['Hi {{empty|}} there', 'Hi there'],
    ['Hi {{nobody}} there', 'Hi there'],
    ['Hi {{empty}}{{name}}', 'Hi Ana'],
    ['two  spaces {{empty}} stay', 'two  spaces stay'],
    ['a  {{empty}}  b', 'a   b'],
    ['no{{empty}} gap', 'no gap'],
    ['no {{empty}}gap', 'no gap'],
    ['{{spaced}}{{empty}}, end', ' x , end'],
    ['one two {{empty}} three, four', 'one two three, four'],
    ['one two {{empty}}, three', 'one two, three'],
    ['one two{{empty}} three', 'one two three'],
    [' no gap ', ' no gap '],
    [' {{name}} , ', ' Ana , '],
    ['{{spaced}} {{empty}}', ' x '],
  ])('closes the gap of %j', (message, text) => {
    expect(render(message, valueOf).text).toBe(text);
  });

  it('tells what became of each placeholder', () => {
    const { parts, text } = render('{{name}} {{empty|you}} {{empty}} {{empty|}} {{nobody}} {{nobody|or}}', valueOf);
    expect(parts.filter(({ kind }) => kind !== 'words')).toEqual<RenderedPart[]>([
      { kind: 'value', text: 'Ana', code: 'name' },
      { kind: 'fallback', text: 'you', code: 'empty' },
      { kind: 'empty', text: '', code: 'empty' },
      { kind: 'fallback', text: '', code: 'empty' },
      { kind: 'unknown', text: '', code: 'nobody' },
      { kind: 'unknown', text: 'or', code: 'nobody' },
    ]);
    expect(text).toBe('Ana you or');
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});
