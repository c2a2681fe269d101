import type { Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FormInBrowser } from '../../support/browser/form-in-browser';
import { browserForms } from '../../support/browser/open-form';

const openForm = browserForms();
const fields = [
  { ID: 501, NAME: 'Delivery date', TYPE_ID: 6, ENTREE_DEALS: 1 },
  { ID: 502, NAME: 'Seats', TYPE_ID: 2, ENTREE_DEALS: 1 },
  { ID: 503, NAME: 'Colour', TYPE_ID: 4, ENTREE_DEALS: 1 },
];

const button = (form: FormInBrowser, name: string): ReturnType<FormInBrowser['page']['getByRole']> =>
  form.page.getByRole('button', { name, exact: true });
const source = (form: FormInBrowser): Promise<string> => form.page.locator('.dp-message__source > span').innerText();

describe('the preview', () => {
  it('shows the message as the client sees it, with its values marked', async () => {
    const form = await openForm();
    await form.message.pressSequentially('Hi {{contact_name}},\n{{weather}} for {{company.name}}');
    await form.message.press('Escape');
    expect(await form.preview.innerText()).toBe('Hi Emma Miller,\nfor Miller & Sons');
    expect(await form.preview.locator('.dp-message__value').allTextContents()).toEqual([
      'Emma Miller',
      'Miller & Sons',
    ]);
    expect(await form.preview.locator('.dp-message__gap:visible').count()).toBe(1);
  });

  it('says of each value, and of each gap, what it is', async () => {
    const form = await openForm({ fields, settings: { message: 'On {{lead_cf_501}} for {{contact_name}}' } });
    const titles = (): Promise<string[]> =>
      form.preview.locator('span[title]:visible').evaluateAll((all) => all.map((span) => (span as HTMLElement).title));
    expect(await titles()).toEqual(['Delivery date, field of the lead', 'Contact name']);
    await button(form, 'When fields are empty').click();
    expect(await titles()).toEqual(['empty: Delivery date, field of the lead', 'empty: Contact name']);
  });

  it('follows a long message once nobody types, and each letter is stored at once', async () => {
    const form = await openForm({ settings: { message: 'x'.repeat(3_000) } });
    await form.message.press('Control+End');
    await form.message.pressSequentially(' {lead_id}');
    expect(await form.native('message')).toBe(`${'x'.repeat(3_000)} {lead_id}`);
    await form.page.getByRole('button', { name: 'Change to {{lead_id}}' }).click();
    await form.page.waitForFunction(() =>
      document.querySelector('.dp-message__preview-text')?.textContent?.includes('x 123124'),
    );
    expect(await form.count.innerText()).toContain('about 3,007');
  });

  it('is stored whole by whoever clicks Done in the middle of a long message', async () => {
    const form = await openForm({ settings: { message: 'x'.repeat(3_000) } });
    await form.message.press('Control+End');
    await form.message.pressSequentially('!');
    expect(await form.done.isDisabled()).toBe(false);
    await form.done.click();
    expect((await form.stored())?.['message']).toBe(`${'x'.repeat(3_000)}!`);
  });

  it('has samples for fields of the account by their type', async () => {
    const form = await openForm({ fields, settings: { message: '{{lead_cf_501}}, {{lead_cf_502}}, {{lead_cf_503}}' } });
    const today = await form.page.evaluate(() => new Date().toLocaleDateString('en'));
    expect(await form.preview.innerText()).toBe(`${today}, 100, “Colour”`);
  });

  it('shows what arrives when fields are empty, and back, by the keyboard', async () => {
    const form = await openForm({ settings: { message: 'Hi {{contact_name}}, {{company_name|you}}: {{lead_id}}' } });
    await button(form, 'When fields are empty').press('Enter');
    expect(await form.preview.innerText()).toBe('Hi, you: 123124');
    expect(await button(form, 'When fields are empty').getAttribute('aria-pressed')).toBe('true');
    await button(form, 'With sample values').press('Enter');
    expect(await form.preview.innerText()).toBe('Hi Emma Miller, Miller & Sons: 123124');
    expect(await form.done.isDisabled()).toBe(true);
  });
});

describe('the newest lead', () => {
  const lead = {
    id: 7,
    name: 'Roof',
    price: 900,
    responsible_user_id: 3,
    custom_fields_values: [
      { field_id: 501, field_type: 'date', values: [{ value: 1_767_225_600 }] },
      { field_id: 503, field_type: 'multiselect', values: [{ value: 'red' }, { value: 'blue' }] },
    ],
    _embedded: { contacts: [{ id: 1 }, { id: 2, is_main: true }], companies: [{ id: 5 }] },
  };
  const answers: Record<string, object> = {
    '/api/v4/leads': { _embedded: { leads: [lead] } },
    '/api/v4/account': { currency: 'USD', _embedded: { datetime_settings: { short_date_pattern: 'DD.MM.YYYY' } } },
    '/api/v4/contacts/2': {
      id: 2,
      name: 'Ana',
      custom_fields_values: [{ field_id: 9, field_code: 'PHONE', values: [{ value: '+1' }, { value: '+2' }] }],
    },
    '/api/v4/companies/5': { id: 5, name: 'Roofs', custom_fields_values: null },
    '/api/v4/users/3': { id: 3, name: 'Bo', email: 'bo@example.com' },
  };

  /** Opens a form in a page where Kommo's API answers; gives what was asked for. */
  async function withApi(
    answer: (route: Route, path: string) => Promise<void>,
    message: string,
  ): Promise<[FormInBrowser, string[]]> {
    const form = await openForm({ fields, settings: { message } });
    const asked: string[] = [];
    await form.page.route('**/api/v4/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      asked.push(pathname + decodeURIComponent(search));
      await answer(route, pathname);
    });
    return [form, asked];
  }
  const settled = (form: FormInBrowser): Promise<unknown> =>
    form.page.waitForFunction(() => !document.querySelector<HTMLButtonElement>('.dp-message__source button')?.disabled);

  it('is read on a click and no sooner, with its main contact, company and responsible user', async () => {
    const [form, asked] = await withApi(
      (route, path) => route.fulfill({ json: answers[path] }),
      '{{lead_name}} {{lead_price}} {{contact_name}} {{contact_phone}} {{company_name}} {{lead_responsible_name}} {{lead_cf_503}} {{lead_cf_501}} {{contact_email|none}}',
    );
    expect(asked).toEqual([]);
    await button(form, 'Try with my newest lead').click();
    await settled(form);
    expect(await form.preview.innerText()).toBe('Roof $900 Ana +1 Roofs Bo red, blue 01.01.2026 none');
    expect(await source(form)).toBe('These are the values of “Roof”.');
    expect(await button(form, 'With the lead’s values').getAttribute('aria-pressed')).toBe('true');
    expect(asked).toEqual([
      '/api/v4/leads?limit=1&order[updated_at]=desc&with=contacts',
      '/api/v4/account?with=datetime_settings',
      '/api/v4/contacts/2',
      '/api/v4/companies/5',
      '/api/v4/users/3',
    ]);
    expect(await form.done.isDisabled()).toBe(true);
  });

  it.each([
    ['there is none', { status: 204 }, 'There is no lead yet: these are sample values.'],
    ['Kommo refuses', { status: 403 }, 'The lead could not be loaded: these are sample values.'],
    ['the session is over', { status: 401 }, 'The lead could not be loaded: these are sample values.'],
    [
      'the answer is no JSON',
      { status: 200, body: '<html>' },
      'The lead could not be loaded: these are sample values.',
    ],
  ])('leaves the samples where %s', async (_, answer, sentence) => {
    const [form] = await withApi((route) => route.fulfill(answer), '{{contact_name}}');
    await form.page.evaluate(() => (console.error = () => {}));
    await button(form, 'Try with my newest lead').click();
    await settled(form);
    expect(await source(form)).toBe(sentence);
    expect(await form.preview.innerText()).toBe('Emma Miller');
  });

  it('keeps the name of the sample where Kommo does not tell who is responsible', async () => {
    const [form] = await withApi(
      (route, path) =>
        path.includes('users') ? route.fulfill({ status: 403 }) : route.fulfill({ json: answers[path] }),
      '{{contact_name}} {{lead_responsible_name}}',
    );
    await button(form, 'Try with my newest lead').click();
    await settled(form);
    expect(await form.preview.innerText()).toBe('Ana Daniel Reed');
  });

  it('asks for nothing more once the form was closed', async () => {
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    const [form, asked] = await withApi(async (route, path) => {
      await waiting;
      await route.fulfill({ json: answers[path] });
    }, '{{contact_name}}');
    await button(form, 'Try with my newest lead').click();
    expect(await source(form)).toBe('Reading the lead…');
    await form.page.locator('.js-trigger-cancel').click();
    const answered = form.page.waitForResponse('**/api/v4/**');
    answer?.();
    await (await answered).finished();
    await form.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(asked).toHaveLength(1);
  });

  it('gives up on a Kommo that does not answer', async () => {
    const [form] = await withApi(() => new Promise(() => {}), '{{contact_name}}');
    await form.page.evaluate(() => {
      const later = window.setTimeout.bind(window);
      window.setTimeout = ((act: () => void) => later(act, 0)) as never;
    });
    await button(form, 'Try with my newest lead').click();
    await settled(form);
    expect(await source(form)).toBe('The lead could not be loaded: these are sample values.');
  });
});
