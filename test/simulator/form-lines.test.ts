import { describe, expect, it } from 'vitest';
import { encodeForm } from '../../kommo/hook/encode-form';
import { formLines, linesForm } from '../../simulator/page/events/form-lines';

describe('the lines of a form', () => {
  it('are decoded, one pair a line', () => {
    const body = encodeForm({ event: { type: 14, data: { id: 1 } }, text: 'Hi {{name}},\n50 % & "more" = \\n ü' });
    expect(formLines(body).split('\n')).toEqual([
      'event[type]=14',
      'event[data][id]=1',
      'text=Hi {{name}},\\n50 % & "more" = \\\\n ü',
    ]);
    expect(linesForm(formLines(body))).toBe(body);
  });
});
