// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { manyAccountFields } from '../support/account-fields';
import { type Archive, readArchive } from '../support/archive';
import { type OpenForm, openPage, type } from '../support/page';
import { versionsOfKommo } from '../support/versions';
import { standardPlaceholders } from '../../message/standard';

const standard = Object.values(standardPlaceholders)
  .flat()
  .map((code) => `{{${code}}}`);

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
  // jsdom lays nothing out, and so scrolls nothing.
  Element.prototype.scrollIntoView = () => {};
});

const codes = (form: OpenForm): (string | undefined)[] => form.markers().map(({ dataset }) => dataset['marker']);
const row = (form: OpenForm, index: number): string | null | undefined => form.markers()[index]?.textContent;

function press(form: OpenForm, ...keys: string[]): void {
  const search = form.search();
  for (const key of keys) search.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function chosen(form: OpenForm): string | undefined {
  return form.markers().find((marker) => marker.getAttribute('aria-selected') === 'true')?.dataset['marker'];
}

describe.each(versionsOfKommo)('the list of all placeholders ($name)', (version) => {
  it('offers the standard placeholders in groups, the name before the code', () => {
    const { form } = openPage(version, archive);
    expect(codes(form)).toEqual(standard);
    expect(form.markers().map(({ dataset }) => dataset['group'])).toEqual(
      standard.map(
        (marker) =>
          ({ '{{contact_name}}': 'Contact', '{{lead_id}}': 'Lead', '{{company_name}}': 'Company' })[marker] ?? '',
      ),
    );
    expect(row(form, 1)).toBe('Contact phone {{contact_phone}}');
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
      expect(codes(form)).toEqual([...standard, ...own]);
      expect(row(form, standard.length)).toBe('Budget (Lead) {{lead_cf_501}}');
    }
  });

  it.each(['0', 0, 'N', '', false, null, undefined])(
    'takes the flag %j for "this entity has no such field"',
    (flag) => {
      const fields = [{ ID: 1, NAME: 'Field', ENTREE_DEALS: 'Y', ENTREE_COMPANY: flag }] as never;
      expect(codes(openPage(version, archive, { fields }).form).slice(standard.length)).toEqual(['{{lead_cf_1}}']);
    },
  );

  it('passes over entries of the account that are no fields', () => {
    const odd = [
      null,
      {},
      { ID: 'x1', ENTREE_DEALS: 1 },
      { ID: '1x', ENTREE_DEALS: 1 },
      { ID: 7, ENTREE_DEALS: 1 },
    ] as never;
    const { form, failures } = openPage(version, archive, { fields: odd });
    expect(codes(form).slice(standard.length)).toEqual(['{{lead_cf_7}}']);
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

  it('looks at no more fields than it draws, whatever the account has', () => {
    let looks = 0;
    const fields = manyAccountFields(10_000).map((field) => ({
      ...field,
      get ENTREE_DEALS() {
        looks += 1;
        return 1;
      },
    }));
    const { form } = openPage(version, archive, {
      fields,
      saved: { message: '{{lead_cf_10999}} {{contact_nmae}} {{lead_cf_7}}' },
    });
    expect(looks).toBeLessThan(20);
    expect(form.markers()).toHaveLength(50);
    expect(looks).toBeLessThan(80);
  });

  it('reaches the last of 200 fields by the arrow keys, and then the first', () => {
    const { form } = openPage(version, archive, { fields: manyAccountFields(200) });
    press(form, ...Array<string>(200 + standard.length - 1).fill('ArrowDown'));
    expect(chosen(form)).toBe('{{lead_cf_1199}}');
    expect(form.markers()).toHaveLength(standard.length + 200);
    press(form, 'ArrowDown');
    expect(chosen(form)).toBe(standard[0]);
  });

  it.each([
    [['ArrowDown'], standard[1]],
    [['ArrowDown', 'ArrowDown', 'ArrowUp'], standard[1]],
    [['ArrowUp', 'ArrowUp'], '{{lead_cf_1028}}'],
    [['PageDown'], standard[6]],
    [['PageDown', 'PageDown', 'PageUp'], standard[6]],
    [['PageDown', 'PageUp', 'PageUp'], standard[0]],
    [['ArrowDown', 'End'], '{{lead_cf_1029}}'],
    [['ArrowDown', 'End', 'PageDown'], '{{lead_cf_1029}}'],
    [['ArrowDown', 'End', 'Home'], standard[0]],
    // Until somebody is in the list, these belong to the text.
    [['End'], standard[0]],
    [['x', 'constructor'], standard[0]],
  ])('goes by %j to %s', (keys, marker) => {
    const { form } = openPage(version, archive, { fields: manyAccountFields(30) });
    press(form, ...keys);
    expect(chosen(form)).toBe(marker);
    const active = form.search().getAttribute('aria-activedescendant');
    expect(active && document.getElementById(active)?.dataset['marker']).toBe(
      form.search().hasAttribute('aria-activedescendant') ? marker : active,
    );
    press(form, 'Enter');
    expect(form.native('message').value).toBe(marker);
  });

  it.each([
    ['Field 9999', ['{{lead_cf_10998}}']],
    ['PHONE contact', ['{{contact_phone}}']],
    ['contact.phone', ['{{contact_phone}}']],
    ['cf_1007', ['{{lead_cf_1007}}', ...Array.from({ length: 10 }, (_, digit) => `{{lead_cf_1007${digit}}}`)]],
    ['no such thing', []],
  ])('finds "%s" among 10,000 fields', (query, found) => {
    const { form } = openPage(version, archive, { fields: manyAccountFields(10_000) });
    type(form.search(), query);
    expect(codes(form)).toEqual(expect.arrayContaining(found));
    expect(form.markers().length === 0).toBe(found.length === 0);
    type(form.search(), '');
    expect(form.markers()).toHaveLength(50);
  });

  it('tells how much was found, and what comes first', () => {
    const { form } = openPage(version, archive, { fields: manyAccountFields(100) });
    const told = (): string | null | undefined =>
      form.element().querySelector('[role=dialog] [aria-live]')?.textContent;
    expect(told()).toBeUndefined();
    form.search();
    expect(told()).toBe('Found: 50+. First: Contact name. Enter inserts it.');
    type(form.search(), 'phone');
    expect(told()).toBe('Found: 2. First: Contact phone. Enter inserts it.');
    type(form.search(), 'no such thing');
    expect(told()).toBe('Nothing found');
  });

  it.each([
    ['deal', ['{{lead_cf_1}}', '{{contact_cf_2}}', '{{lead_id}}', '{{lead_name}}']],
    ['Customer', ['{{contact_name}}', '{{contact_phone}}', '{{contact_email}}', '{{contact_cf_2}}']],
    ['manager email', ['{{lead_responsible_email}}']],
    ['client budget', []],
    ['firm mobile', ['{{company_phone}}']],
    ['deal final', ['{{lead_cf_1}}']],
    ['client dealer', ['{{contact_cf_2}}']],
  ])('finds %j, which is nobody’s name here, by other words, after what is called so', (query, found) => {
    const fields = [
      { ID: 1, NAME: 'Final deal', ENTREE_DEALS: 1 },
      { ID: 2, NAME: 'The dealer', ENTREE_CONTACTS: 1 },
    ];
    const { form } = openPage(version, archive, { fields });
    type(form.search(), query);
    expect(codes(form).slice(0, 4)).toEqual(found);
    expect(
      form
        .markers()
        .map(({ textContent }) => textContent)
        .join(),
    ).not.toMatch(/customer/i);
  });

  it('puts first what begins with the query: the code, then the name', () => {
    const fields = ['A field', 'Field B', 'field_c'].map((NAME, index) => ({ ID: index + 1, NAME, ENTREE_DEALS: 1 }));
    const { form } = openPage(version, archive, { fields });
    type(form.search(), 'field');
    expect(codes(form)).toEqual(['{{lead_cf_2}}', '{{lead_cf_3}}', '{{lead_cf_1}}']);
    type(form.search(), 'lead');
    expect(codes(form)[0]).toBe('{{lead_id}}');
  });

  it.each([
    ['Teléfono móvil', 'telefono movil'],
    ['KİŞİNİN ADI', 'kisinin adi'],
  ])('finds %j without regard to accents', (NAME, query) => {
    const { form } = openPage(version, archive, {
      fields: [...manyAccountFields(10), { ID: 7, NAME, ENTREE_DEALS: 1 }],
    });
    type(form.search(), query);
    expect(codes(form)).toEqual(['{{lead_cf_7}}']);
  });

  it('tells Kommo nothing of a search', () => {
    const { form } = openPage(version, archive, { fields: manyAccountFields(20) });
    type(form.search(), 'budget');
    form.search().dispatchEvent(new Event('change', { bubbles: true }));
    expect(form.done().disabled).toBe(true);
  });
});
