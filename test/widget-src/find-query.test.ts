import { describe, expect, it } from 'vitest';
import { findQuery } from '../../widget-src/dp-settings/list/find-query';

describe('findQuery', () => {
  // The bar that stands in {{code|text}} is no caret: it is marked by ^.
  it.each([
    ['Hi {{^', [3, 5, '']],
    ['Hi,{{con^', [3, 8, 'con']],
    ['{{ sale val^', [0, 11, 'sale val']],
    ['{{con^tact_name}} x', [0, 16, 'con']],
    ['{{con^tact_name|there}} x', [0, 22, 'con']],
    ['{{con^ and }} x', [0, 5, 'con']],
    ['{{con^\n}}', [0, 5, 'con']],
    ['{{a}} {{b^', [6, 9, 'b']],
    ['Hi {^', undefined],
    ['{{a|th^', undefined],
    ['{{a}}^', undefined],
    ['{{a\nb^', undefined],
    [`{{${'x'.repeat(60)}^`, [0, 62, 'x'.repeat(60)]],
    [`{{${'x'.repeat(61)}^`, undefined],
  ] as [string, [number, number, string] | undefined][])('of %j is %j', (marked, found) => {
    const caret = marked.indexOf('^');
    const [start, end, text] = found ?? [];
    expect(findQuery(marked.replace('^', ''), caret)).toEqual(found && { start, end, text });
  });
});
