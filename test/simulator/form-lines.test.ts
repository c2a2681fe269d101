import { describe, expect, it } from 'vitest';
import { encodeForm } from '../../kommo/hook/encode-form';
import { faultOfLines, formLines, linesForm } from '../../simulator/page/events/form-lines';

describe('the lines of a form', () => {
  it('are decoded, one pair a line', () => {
    const body = encodeForm({ event: { type: 14, data: { id: 1 } }, text: 'Hi {{name}},\n50 % & "more" = \\n ü' });
    expect(formLines(body).split('\n')).toEqual([
      'event[type]=14',
      'event[data][id]=1',
      'text=Hi {{name}},\\n50 % & "more" = \\\\n ü',
    ]);
    expect(linesForm(formLines(body))).toBe(body);
    expect(faultOfLines(formLines(body))).toBeUndefined();
  });

  it.each([
    ['a=1\n\nb', 'Line 3 has no “=” between key and value: b'],
    ['=1', 'Line 1 has no key before its “=”: =1'],
    ['a[b=1', 'Line 1 has brackets in its key that do not pair: a[b=1'],
    ['a]=1', 'Line 1 has brackets in its key that do not pair: a]=1'],
    ['a=\\t', 'Line 1 has a backslash that is no \\n, \\r or \\\\: a=\\t'],
    ['a=\\\\t\\n', undefined],
    ['a[b][]=[c', undefined],
  ])('%j are refused with the line that is wrong', (lines, fault) => {
    expect(faultOfLines(lines)).toBe(fault);
  });
});
