// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../widget-src/dp-settings/notes/find-problems';
import { createPlaceholders } from '../../widget-src/placeholders/placeholders';

const page = { APP: { constant: () => ({ cf: [{ ID: 501, NAME: 'Budget', ENTREE_DEALS: 1 }] }) } };
const placeholders = createPlaceholders(page as never, (path) => path);

const found = (message: string): [string, string, string | undefined][] =>
  findProblems(message, placeholders).map(({ kind, source, mend }) => [kind, source, mend]);

describe('findProblems', () => {
  it.each([
    ['{{contact_nmae}}', 'unknown', '{{contact_name}}'],
    ['{{contact_nmae|you}}', 'unknown', '{{contact_name|you}}'],
    ['{{contact_cf_501}}', 'unknown', '{{lead_cf_501}}'],
    ['{{weather}}', 'unknown', undefined],
    ['{{}}', 'unknown', undefined],
    ['{contact_name}', 'braces', '{{contact_name}}'],
    ['[contact_name]', 'braces', '{{contact_name}}'],
    ['[[contact_name]]', 'braces', '{{contact_name}}'],
    ['{{contact_name}', 'braces', '{{contact_name}}'],
    ['{contact_name}}', 'braces', '{{contact_name}}'],
    ['{{contact_nmae}', 'braces', '{{contact_name}}'],
    ['{{lead_price|0}', 'braces', '{{lead_price|0}}'],
    ['{lead.cf.501}', 'braces', '{{lead.cf.501}}'],
    ['{{contact_name', 'braces', '{{contact_name}}'],
    ['{{', 'braces', ''],
    ['}}', 'braces', ''],
    ['{{word}', 'braces', 'word'],
    ['{{{contact_name}}}', 'extra_braces', '{{contact_name}}'],
    ['{{{contact_name|you}}', 'extra_braces', '{{contact_name|you}}'],
    ['{{contact_name}}}', 'extra_braces', '{{contact_name}}'],
    ['{{contact\u200B_name}}', 'invisible', '{{contact_name}}'],
    ['{{\u2060lead_cf_501|x}}', 'invisible', '{{lead_cf_501|x}}'],
  ])('names %j, and what was meant', (source, kind, mend) => {
    expect(found(source)).toEqual([[kind, source, mend]]);
    const inText = findProblems(`Hi {{lead_name}} ${source} and so on`, placeholders);
    expect(inText.map(({ where }) => where)).toEqual([[17, 17 + source.length]]);
  });

  it.each([
    'Hi {{contact_name}}, {{contact.name|there}} {{ Lead.CF.501 }}',
    '{{contact_name|}} {{lead_id|[x]}}',
    'set {a, b} and [1] [name] {name}',
    'C:\\[dir] {"a": 1} :-}',
    '',
  ])('finds nothing wrong in %j', (message) => {
    expect(found(message)).toEqual([]);
  });

  it('names what occurs again once, in the order of the message', () => {
    expect(found('{b_c}} {{a}} }} {{a}} {contact_name}').map(([, source]) => source)).toEqual([
      '{b_c}}',
      '{{a}}',
      '}}',
      '{contact_name}',
    ]);
  });

  it('mends a text of nothing but slips to one without any', () => {
    let message = 'Hi {contact_name} {{{lead_name}}} {{lead_price|0} }} {{ [lead_id] {{contact_nmae}}';
    for (let [problem] = findProblems(message, placeholders); problem; [problem] = findProblems(message, placeholders)) {
      const [from, to] = problem.where;
      message = message.slice(0, from) + problem.mend + message.slice(to);
    }
    expect(message).toBe('Hi {{contact_name}} {{lead_name}} {{lead_price|0}}   {{lead_id}} {{contact_name}}');
  });
});
