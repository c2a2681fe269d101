// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { accountFields } from '../support/account-fields';
import { type Archive, readArchive } from '../support/archive';
import { openPage, type Page, type } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

const warning = ({ form }: Page): HTMLElement => form.element().querySelector('.dp-message__warning')!;
const count = ({ form }: Page): HTMLElement => form.element().querySelector('.dp-message__count')!;

describe.each(versions)('the notes beneath a message ($name)', (version) => {
  it.each([
    ['Hi {{contact_nmae}}', 'Unknown placeholder: {{contact_nmae}}. Did you mean {{contact_name}}?'],
    ['{{contact.phone}}', 'Unknown placeholder: {{contact.phone}}. Did you mean {{contact_phone}}?'],
    ['{{ Lead_ID }}', 'Unknown placeholder: {{ Lead_ID }}. Did you mean {{lead_id}}?'],
    ['{{company_nam|you}}', 'Unknown placeholder: {{company_nam}}. Did you mean {{company_name}}?'],
    ['{{weather}}', 'Unknown placeholder: {{weather}}.'],
    ['{{constructor}}', 'Unknown placeholder: {{constructor}}.'],
    ['{{lead_cf_9}}', 'Unknown placeholder: {{lead_cf_9}}.'],
    ['{{lead_cf_10003}}', 'Unknown placeholder: {{lead_cf_10003}}.'],
    ['{{contact_cf_1001}}', 'Unknown placeholder: {{contact_cf_1001}}. Did you mean {{lead_cf_1001}}?'],
    ['{{contact_name}} {{contact_name|there}} {{lead_cf_1001}} {{company_name|}}', ''],
    ['{ {contact_nmae} } {{}', ''],
    ['', ''],
  ])('warn of %j', (message, text) => {
    const page = openPage(version, archive, { saved: { message }, fields: accountFields(3) });
    expect(warning(page).textContent).toBe(text);
  });

  it('warn of each unknown placeholder once', () => {
    const page = openPage(version, archive, { saved: { message: '{{a}} {{a}} {{b|c}}' } });
    expect(warning(page).textContent).toBe('Unknown placeholder: {{a}}.\nUnknown placeholder: {{b}}.');
  });

  it('warn of three at the most', () => {
    const page = openPage(version, archive, { saved: { message: '{{a}} {{b}} {{c}} {{d}} {{e}}' } });
    expect(warning(page).textContent?.split('\n')).toHaveLength(3);
  });

  it('say so to screen readers, and block nothing', () => {
    const page = openPage(version, archive);
    type(page.form.textareas()[0]!, '{{contact_nmae}}');
    expect(warning(page).getAttribute('aria-live')).toBe('polite');
    expect(page.form.textareas()[0]?.getAttribute('aria-describedby')).toBe(`${warning(page).id} ${count(page).id}`);
    page.form.done().click();
    expect(page.action.settings?.['message']).toBe('{{contact_nmae}}');
  });

  it('do not judge fields of the account where the page does not tell them', () => {
    const page = openPage(version, archive, { saved: { message: '{{lead_cf_1}} {{lead_cf_x}}' } });
    expect(warning(page).textContent).toBe('Unknown placeholder: {{lead_cf_x}}.');
  });

  it('are not written again, and so not read out again, while they stay the same', async () => {
    const page = openPage(version, archive, { saved: { message: '{{contact_nmae}}' } });
    let written = 0;
    const observer = new MutationObserver((records) => (written += records.length));
    observer.observe(warning(page), { characterData: true, childList: true, subtree: true });
    type(page.form.textareas()[0]!, '{{contact_nmae}}!');
    await Promise.resolve();
    expect(written).toBe(0);
    type(page.form.textareas()[0]!, '');
    await Promise.resolve();
    expect(written).toBe(1);
  });

  it('disappear with their reason', () => {
    const page = openPage(version, archive, { saved: { message: '{{contact_nmae}}' } });
    type(page.form.textareas()[0]!, '{{contact_name}}');
    expect(warning(page).textContent).toBe('');
  });

  it.each([
    ['', 0],
    ['Hello', 5],
    ['a\nb', 3],
    ['👍🇧🇷', 3],
  ])('count the characters of %j', (message, characters) => {
    const page = openPage(version, archive, { saved: { message } });
    expect(count(page).textContent).toBe(`Characters: ${characters}`);
    type(page.form.textareas()[0]!, `${message}!`);
    expect(count(page).textContent).toBe(`Characters: ${characters + 1}`);
  });
});
