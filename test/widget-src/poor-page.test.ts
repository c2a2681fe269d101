// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Archive, readArchive } from '../support/archive';
import { hostileTexts } from '../support/hostile-texts';
import { openPage, startPage, type } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

const label = (textarea: HTMLTextAreaElement | undefined): string | null | undefined =>
  textarea?.labels[0]?.textContent;

describe.each(versions)('the form in a page that lacks something ($name)', (version) => {
  it.each([
    ['no texts of the form', { widget: {}, dp: { settings: { message: 'Message', only_main: 'Only main' } } }],
    ['no texts but the name', { widget: {} }],
    ['subtrees that are texts', { widget: {}, dp: 'x', form: 'x', placeholders: 'x' }],
  ])('works with %s', (_, langs) => {
    const { form, action, failures } = openPage(version, archive, { langs });
    type(form.textareas()[0]!, 'Hello ');
    form.textareas()[0]?.setSelectionRange(6, 6);
    form.markers()[0]?.click();
    form.checkbox().click();
    form.done().click();
    expect(action.settings).toEqual({ message: 'Hello {{contact_name}}', only_main: '1' });
    expect(failures).toEqual([]);
  });

  it('has the labels that Kommo printed where the texts lack them', () => {
    const page = startPage(version, archive, { langs: { widget: {} } });
    page.descriptor.langs = archive.langs['pt']!;
    page.action.open();
    expect(label(page.form.textareas()[0])).toBe('Message (pt)');
    expect(page.form.checkbox().closest('label')?.textContent).toBe('Send to the main contact only (pt)');
  });

  it.each([
    { app: false },
    { fields: {} },
    { fields: [] },
    {},
    ...[null, false, 0, 'odd'].map((fields) => ({ fields: fields as never })),
  ])('works with %j', (options) => {
    const { form, failures } = openPage(version, archive, { ...options, saved: { message: '{{foo}}' } });
    expect(form.textareas()).toHaveLength(1);
    expect(form.markers()).toHaveLength(11);
    expect(failures).toEqual([]);
  });

  it.each(['constant', 'APP'])('works when the page throws at %s', (what) => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const page = startPage(version, archive);
    const broken = (): never => {
      throw new Error('the page is broken');
    };
    Object.defineProperty(what === 'APP' ? window : window.APP, what, { get: broken, configurable: true });
    page.action.open();
    expect(page.form.markers()).toHaveLength(11);
    if (what === 'APP') Reflect.deleteProperty(window, 'APP');
    trace.mockRestore();
  });

  it.each(['nothing', 'an exception'])("works when Kommo's templates give %s", (what) => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const page = startPage(version, archive);
    page.widget.render = (() => {
      if (what === 'nothing') return '';
      throw new Error('no such template');
    }) as never;
    page.action.open();
    type(page.form.textareas()[0]!, 'Hello');
    page.form.checkbox().click();
    expect(label(page.form.textareas()[0])).toBe('Message');
    expect(page.form.checkbox().closest('label')?.textContent).toBe('Send to the main contact only');
    page.form.done().click();
    expect(page.action.settings).toEqual({ message: 'Hello', only_main: '1' });
    trace.mockRestore();
  });

  it.each(hostileTexts)('shows texts of users and translators as text: %j', (text) => {
    const { form, failures } = openPage(version, archive, {
      langs: {
        widget: {},
        dp: { settings: { message: text, only_main: text } },
        form: { own_fields: text, contact: text, search_placeholders: text, hint: text },
        placeholders: { contact_name: text },
      },
      fields: Array.from({ length: 5 }, (_, index) => ({ ID: index, NAME: text, ENTREE_CONTACTS: 1 })),
      saved: { message: text },
    });
    expect(label(form.textareas()[0])).toBe(text);
    expect(form.markers()[0]?.firstChild?.textContent).toBe(text);
    expect(form.element().querySelector('.dp-message :is(img, script, b)')).toBeNull();
    expect('broken' in window).toBe(false);
    expect(failures).toEqual([]);
  });

  it('takes no id that another widget made from this code has taken', () => {
    const page = startPage(version, archive);
    const others = Array.from({ length: 5000 }, (_, index) => `<i id="dp-message-${index + 1}"></i>`);
    document.body.insertAdjacentHTML('afterbegin', others.join(''));
    page.action.open();
    const [textarea] = page.form.textareas();
    expect(document.getElementById(textarea!.id)).toBe(textarea);
    expect(label(textarea)).toBe('Message');
  });

  it('leaves the native form usable when drawing fails', () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const page = startPage(version, archive, { saved: { message: 'Hello' } });
    Object.defineProperty(page.widget, 'langs', {
      get() {
        throw new Error('the page is broken');
      },
    });
    page.action.open();
    expect(page.form.native('message').type).toBe('text');
    expect(page.form.native('message').closest<HTMLElement>('.form-group')?.style.display).toBe('');
    expect(page.failures).toEqual([]);
    expect(trace).toHaveBeenCalled();
    trace.mockRestore();
  });
});
