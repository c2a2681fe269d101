// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { manyAccountFields } from '../support/account-fields';
import { type Archive, readArchive } from '../support/archive';
import { openPage, type Page, type } from '../support/page';
import { versionsOfKommo } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

const box = ({ form }: Page): HTMLElement => form.element().querySelector('.dp-message__notes')!;
const count = ({ form }: Page): HTMLElement => form.element().querySelector('.dp-message__count')!;
const more = (page: Page): HTMLButtonElement =>
  box(page).querySelector('.dp-message__note:nth-child(3) > button:last-child')!;
const rows = (page: Page): HTMLElement[] => [
  ...box(page).querySelectorAll<HTMLElement>('.dp-message__note:not([hidden])'),
];
const mends = (page: Page): HTMLElement[] =>
  rows(page).flatMap((row) => [...row.querySelectorAll<HTMLElement>('button:not([hidden])')]);
const words = (page: Page): (string | null | undefined)[] => rows(page).map((row) => row.firstChild?.textContent);

describe.each(versionsOfKommo)('the notes beneath a message ($name)', (version) => {
  it.each([
    ['Hi {{contact_nmae}}', 'Unknown placeholder: {{contact_nmae}}.', 'Hi {{contact_name}}'],
    ['{{company_nam|you}}', 'Unknown placeholder: {{company_nam|you}}.', '{{company_name|you}}'],
    ['{{contact_cf_1001}}', 'Unknown placeholder: {{contact_cf_1001}}.', '{{lead_cf_1001}}'],
    ['{contact_name} x', '{contact_name} would be sent as it stands.', '{{contact_name}} x'],
    ['a {{ b', '{{ would be sent as it stands.', 'a  b'],
    ['{{{contact_name}}}', '{{{contact_name}}} has too many braces.', '{{contact_name}}'],
    ['{{lead\u200B_id}}', '{{lead\u200B_id}} holds an invisible character.', '{{lead_id}}'],
  ])('mend %j', (message, text, mended) => {
    const page = openPage(version, archive, { saved: { message }, fields: manyAccountFields(3) });
    expect(words(page)).toEqual([text]);
    mends(page)[0]?.click();
    expect(page.form.native('message').value).toBe(mended);
    expect(document.activeElement).toBe(page.form.textareas()[0]);
    expect(rows(page)).toEqual([]);
  });

  it.each(['{{weather}}', '{{constructor}}', '{{lead_cf_9}}', '{{lead_cf_10003}}'])(
    'offer nothing for %j',
    (message) => {
      const page = openPage(version, archive, { saved: { message }, fields: manyAccountFields(3) });
      expect(words(page)).toEqual([`Unknown placeholder: ${message}.`]);
      expect(mends(page)).toEqual([]);
    },
  );

  it.each(['{{contact.phone}} {{ Lead_ID }} {{lead.cf.1001|x}} {{company_name|}}', '{a} [b]', ''])(
    'say nothing of %j',
    (message) => {
      const page = openPage(version, archive, { saved: { message }, fields: manyAccountFields(3) });
      expect(rows(page)).toEqual([]);
    },
  );

  it('show three, and the others on demand', () => {
    const page = openPage(version, archive, { saved: { message: '{{a}} {{b}} {{c}} {{d}} {{contact_nam}}' } });
    expect(rows(page)).toHaveLength(3);
    expect(more(page).textContent).toBe('and 2 more');
    more(page).click();
    expect(rows(page)).toHaveLength(5);
    expect(more(page).hidden).toBe(true);
    mends(page)[0]?.click();
    expect(page.form.native('message').value).toBe('{{a}} {{b}} {{c}} {{d}} {{contact_name}}');
  });

  it('quote no more than the beginning of a long piece', () => {
    const page = openPage(version, archive, { saved: { message: `{{${'x'.repeat(5000)}}}` } });
    expect(words(page)[0]?.length).toBeLessThan(100);
  });

  it('are said to screen readers, and block nothing', () => {
    const page = openPage(version, archive);
    type(page.form.textareas()[0]!, '{{contact_nmae}}');
    expect(rows(page)[0]?.parentElement?.getAttribute('aria-live')).toBe('polite');
    expect(page.form.textareas()[0]?.getAttribute('aria-describedby')).toBe(`${box(page).id} ${count(page).id}`);
    page.form.done().click();
    expect(page.action.settings?.['message']).toBe('{{contact_nmae}}');
  });

  it('do not judge fields of the account where the page does not tell them', () => {
    const page = openPage(version, archive, { saved: { message: '{{lead_cf_1}} {{lead_cf_x}}' } });
    expect(words(page)).toEqual(['Unknown placeholder: {{lead_cf_x}}.']);
  });

  it('say that a required message is empty, from the first change on', () => {
    const page = openPage(version, archive);
    expect(rows(page)).toEqual([]);
    type(page.form.textareas()[0]!, 'x');
    expect(rows(page)).toEqual([]);
    type(page.form.textareas()[0]!, ' \n');
    expect(words(page)).toEqual(['The message is empty: nothing will be sent.']);
  });

  it('are not written again, and so not read out again, while they stay the same', async () => {
    const page = openPage(version, archive, { saved: { message: '{{contact_nmae}}' } });
    let written = 0;
    const observer = new MutationObserver((records) => (written += records.length));
    observer.observe(box(page), { characterData: true, childList: true, subtree: true });
    type(page.form.textareas()[0]!, '{{contact_nmae}}!');
    await Promise.resolve();
    expect(written).toBe(0);
    type(page.form.textareas()[0]!, '{{contact_nmee}}!');
    await Promise.resolve();
    expect(written).toBe(1);
  });

  it.each([
    ['', '0'],
    ['Hello', '5'],
    ['a\nb', '3'],
    ['👍🇧🇷👨‍👩‍👧', '3'],
    ['“Olá” – 👍🏽… ’\u0301', '12'],
    ['x'.repeat(1234), '1,234'],
    ['Hi {{contact_name|there}}', 'about 14'],
    ['Hi {{contact_name', '17'],
  ])('count the characters of %j', (message, characters) => {
    const page = openPage(version, archive, { saved: { message } });
    expect(count(page).textContent).toMatch(new RegExp(`^Characters: ${characters}( ·|$)`));
  });

  it.each([
    ['', 'Characters: 0'],
    ['Hello', 'Characters: 5 · about 1 SMS'],
    ['x'.repeat(161), 'Characters: 161 · about 2 SMS'],
    [`${'x'.repeat(150)}{{contact_name}}`, 'Characters: about 161 · about 2 SMS'],
    ['“Olá”, ação', 'Characters: 11 · about 1 SMS · Unicode because of “ á ”'],
  ])('count the SMS of %j with its values', (message, text) => {
    expect(count(openPage(version, archive, { saved: { message } })).textContent).toBe(text);
  });
});
