// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { accountFields } from '../support/account-fields';
import { type Archive, readArchive } from '../support/archive';
import { openPage, type } from '../support/page';
import { versions } from '../support/versions';

const standard = [
  '{{contact_name}}',
  '{{contact_phone}}',
  '{{contact_email}}',
  '{{lead_id}}',
  '{{lead_name}}',
  '{{lead_price}}',
  '{{company_name}}',
  '{{company_phone}}',
  '{{company_email}}',
];

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

const codes = (markers: HTMLElement[]): (string | undefined)[] => markers.map(({ dataset }) => dataset['marker']);

describe.each(versions)('the placeholder list ($name)', (version) => {
  it('offers the standard placeholders in groups, as buttons with a description', () => {
    const { form } = openPage(version, archive);
    expect(codes(form.markers())).toEqual(standard);
    const groups = [...form.element().querySelectorAll('[role="group"]')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Contact', 'Lead', 'Company']);
    expect(groups.map((group) => group.firstChild?.textContent)).toEqual(['Contact', 'Lead', 'Company']);
    for (const marker of form.markers()) expect(marker.tagName).toBe('BUTTON');
    expect(form.markers()[1]?.textContent).toBe('{{contact_phone}} Phone of the contact');
    expect(form.search()).toBeNull();
  });

  it('offers the fields of the account by entity, from an array or an object', () => {
    const fields = [
      { ID: 501, NAME: 'Budget', ENTREE_DEALS: 1, ENTREE_CONTACTS: 0 },
      { ID: 502, NAME: 'Birthday', ENTREE_CONTACTS: 1 },
      { ID: '503', NAME: 'Branch', ENTREE_COMPANY: '1', ENTREE_DEALS: '0' },
      { ID: 504, NAME: 'Shared', ENTREE_CONTACTS: 1, ENTREE_DEALS: 1 },
      { ID: 505, NAME: 'Of a list', ENTREE_CATALOG: 1 },
    ];
    const own = [
      '{{lead_cf_501}}',
      '{{contact_cf_502}}',
      '{{company_cf_503}}',
      '{{contact_cf_504}}',
      '{{lead_cf_504}}',
    ];
    for (const cf of [fields, Object.fromEntries(fields.map((field) => [field.ID, field]))]) {
      const { form } = openPage(version, archive, { fields: cf });
      expect(codes(form.markers())).toEqual([...standard, ...own]);
      expect(form.markers()[9]?.textContent).toBe('{{lead_cf_501}} Budget (Lead)');
    }
  });

  it('passes over entries of the account that are no fields', () => {
    const odd = [null, {}, { ID: 'x', ENTREE_DEALS: 1 }, { ID: 7, ENTREE_DEALS: 1 }] as never;
    const { form, failures } = openPage(version, archive, { fields: odd });
    expect(codes(form.markers()).slice(9)).toEqual(['{{lead_cf_7}}']);
    expect(failures).toEqual([]);
  });

  it('inserts at the caret, in the place of a selection, and gives focus and caret back', () => {
    const { form } = openPage(version, archive, { saved: { message: 'Hello NAME, welcome' } });
    const textarea = form.textareas()[0]!;
    textarea.setSelectionRange(6, 10);
    form.markers()[0]?.click();
    expect(textarea.value).toBe('Hello {{contact_name}}, welcome');
    expect(textarea.selectionStart).toBe('Hello {{contact_name}}'.length);
    expect(textarea.selectionEnd).toBe(textarea.selectionStart);
    expect(document.activeElement).toBe(textarea);
    expect(form.native('message').value).toBe(textarea.value);
    expect(form.done().disabled).toBe(false);
  });

  it('draws a screenful of 10,000 fields and the rest on demand', () => {
    const { form } = openPage(version, archive, { fields: accountFields(10_000) });
    expect(form.markers()).toHaveLength(30);
    form.element().querySelector<HTMLElement>('.dp-message__more')?.click();
    expect(form.markers()).toHaveLength(60);
    expect(codes(form.markers()).at(-1)).toBe('{{lead_cf_1050}}');
  });

  it('looks at no more fields than it draws, whatever the account has', () => {
    let looks = 0;
    const fields = accountFields(10_000).map((field) => ({
      ...field,
      get ENTREE_DEALS() {
        looks += 1;
        return 1;
      },
    }));
    openPage(version, archive, { fields, saved: { message: '{{lead_cf_10999}} {{contact_nmae}} {{lead_cf_7}}' } });
    expect(looks).toBeLessThan(40);
  });

  it('keeps its stop of the Tab key when the last ones are shown', () => {
    const { form } = openPage(version, archive, { fields: accountFields(25) });
    const more = form.element().querySelector<HTMLElement>('.dp-message__more')!;
    more.focus();
    form.textareas()[0]?.focus();
    more.click();
    expect(form.element().querySelectorAll('.dp-message__markers [tabindex="0"]')).toHaveLength(1);
  });

  it('reaches the last of the fields by asking for more', () => {
    const { form } = openPage(version, archive, { fields: accountFields(200) });
    const more = (): HTMLElement | null => form.element().querySelector('.dp-message__more');
    for (let clicks = 0; more() && clicks < 10; clicks += 1) more()?.click();
    expect(form.markers()).toHaveLength(standard.length + 200);
    expect(more()).toBeNull();
  });

  it('has a search box from thirteen placeholders on', () => {
    expect(openPage(version, archive, { fields: accountFields(3) }).form.search()).toBeNull();
    expect(openPage(version, archive, { fields: accountFields(4) }).form.search()).not.toBeNull();
  });

  it.each([
    ['Field 9999', ['{{lead_cf_9999}}', '{{lead_cf_10998}}']],
    ['PHONE contact', ['{{contact_phone}}']],
    ['cf_1007', ['{{lead_cf_1007}}', ...Array.from({ length: 10 }, (_, digit) => `{{lead_cf_1007${digit}}}`)]],
    ['no such thing', []],
  ])('finds "%s" among 10,000 fields', (query, found) => {
    const { form } = openPage(version, archive, { fields: accountFields(10_000) });
    type(form.search()!, query);
    expect(codes(form.markers())).toEqual(found);
    expect(form.element().textContent?.includes('Nothing found')).toBe(found.length === 0);
    type(form.search()!, '');
    expect(form.markers()).toHaveLength(30);
  });

  it('finds without regard to accents', () => {
    const { form } = openPage(version, archive, { langs: archive.langs['es']!, fields: accountFields(10) });
    type(form.search()!, 'telefono');
    expect(codes(form.markers())).toEqual(['{{contact_phone}}', '{{company_phone}}']);
    const turkish = openPage(version, archive, { langs: archive.langs['tr']!, fields: accountFields(10) });
    type(turkish.form.search()!, 'kisinin adi');
    expect(codes(turkish.form.markers())).toEqual(['{{contact_name}}']);
  });

  it('tells Kommo nothing of a search', () => {
    const { form } = openPage(version, archive, { fields: accountFields(20) });
    type(form.search()!, 'budget');
    form.search()?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(form.done().disabled).toBe(true);
  });

  it('is one stop of the Tab key, with the arrow keys moving in it', () => {
    const { form } = openPage(version, archive);
    const markers = form.markers();
    const stops = (): number[] => markers.flatMap(({ tabIndex }, index) => (tabIndex === 0 ? [index] : []));
    const press = (key: string): void => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    };
    expect(stops()).toEqual([0]);
    markers[0]?.focus();
    press('ArrowDown');
    press('ArrowDown');
    press('ArrowUp');
    expect(document.activeElement).toBe(markers[1]);
    expect(stops()).toEqual([1]);
  });
});
