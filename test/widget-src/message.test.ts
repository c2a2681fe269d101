// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, readArchive } from '../support/archive';
import { hostileTexts } from '../support/hostile-texts';
import { openPage, startPage, type } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

describe.each(versions)('a message ($name)', (version) => {
  it('is written in a labelled textarea in the place of the native row', () => {
    const { form } = openPage(version, archive, { saved: { message: 'Hello' } });
    const [textarea] = form.textareas();
    expect(textarea?.value).toBe('Hello');
    expect(textarea?.labels[0]?.textContent).toBe('Message');
    expect(textarea?.className).toContain('text-input-textarea');
    expect(form.native('message').closest<HTMLElement>('.widget_settings_block__item_field')?.style.display).toBe(
      'none',
    );
  });

  it('keeps the native input as the one place the value lives', () => {
    const { form, action } = openPage(version, archive);
    type(form.textareas()[0]!, 'one\ntwo');
    expect(form.native('message').value).toBe('one\ntwo');
    expect(form.native('message').type).toBe('hidden');
    form.done().click();
    expect(action.settings).toEqual({ message: 'one\ntwo', only_main: '' });
  });

  it.each(hostileTexts)('comes back whole: %j', (text) => {
    const { form, action, failures } = openPage(version, archive);
    type(form.textareas()[0]!, text);
    const typed = form.textareas()[0]!.value;
    form.done().click();
    expect(action.settings?.['message']).toBe(typed);

    action.open();
    expect(form.textareas()[0]?.value).toBe(typed);
    expect(form.native('message').value).toBe(typed);
    expect(failures).toEqual([]);
  });

  it('is not changed or announced by opening the form', () => {
    const { form, action } = openPage(version, archive, { saved: { message: 'a\nb "c" <d>', only_main: 'on' } });
    expect(form.native('message').value).toBe('a\nb "c" <d>');
    expect(form.native('only_main').value).toBe('on');
    expect(form.done().disabled).toBe(true);
    expect(action.settings).toEqual({ message: 'a\nb "c" <d>', only_main: 'on' });
  });

  it('tells native and jQuery listeners of each edit, by bubbling input and change events', () => {
    const { form, host } = openPage(version, archive);
    const heard: string[] = [];
    for (const name of ['input', 'change']) {
      document.body.addEventListener(name, ({ target }) =>
        heard.push(`native ${name} ${(target as HTMLInputElement).name}`),
      );
      host.$(document.body).on(name, ({ target }) => heard.push(`jQuery ${name} ${(target as HTMLInputElement).name}`));
    }
    type(form.textareas()[0]!, 'Hi');
    host.$(document.body).off();
    expect(heard.toSorted()).toEqual([
      'jQuery change message',
      'jQuery input message',
      'native change message',
      'native input message',
    ]);
    expect(form.done().disabled).toBe(false);
  });

  it.each([
    ['the focus leaves it', (textarea: HTMLTextAreaElement) => textarea.blur()],
    ['Done is clicked', (_: HTMLTextAreaElement, done: HTMLButtonElement) => done.click()],
  ])('tells them of a long one, which takes them time, once for some edits: when %s', (_, end) => {
    const { form, host } = openPage(version, archive);
    const heard: string[] = [];
    const [textarea] = form.textareas();
    const long = 'x'.repeat(3_000);
    type(textarea!, long);
    host
      .$(document.body)
      .on('input change', ({ type: name }) => heard.push(`${name} ${form.native('message').value.length}`));
    type(textarea!, `${long}y`);
    type(textarea!, `${long}yz`);
    expect([heard, form.native('message').value.length, form.done().disabled]).toEqual([[], 3_002, false]);
    end(textarea!, form.done());
    host.$(document.body).off();
    expect(heard).toEqual(['input 3002', 'change 3002']);
  });

  it('makes Done inactive again when the saved text is back', () => {
    const { form } = openPage(version, archive, { saved: { message: 'Hello' } });
    type(form.textareas()[0]!, 'Hello!');
    type(form.textareas()[0]!, 'Hello');
    expect(form.done().disabled).toBe(true);
  });

  it('adds no control that Kommo would collect', () => {
    const { form } = openPage(version, archive, { fields: manyFields });
    form.search();
    const added = [...form.element().querySelectorAll('.dp-message :is(input, textarea, select)')];
    expect(added).toHaveLength(4);
    for (const control of added) {
      expect(control.hasAttribute('name')).toBe(false);
      expect(control.classList).toContain('js-form-changes-skip');
    }
  });

  it.each(['before dpSettings', 'after dpSettings'] as const)(
    'keeps its line breaks when only something else is edited and Kommo reads the form %s',
    (formReads) => {
      const { form, action } = openPage(version, archive, {
        saved: { message: 'one\ntwo', only_main: '' },
        switches: { formReads },
      });
      form.checkbox().click();
      form.done().click();
      expect(action.settings).toEqual({ message: 'one\ntwo', only_main: '1' });
    },
  );

  it('keeps its line breaks when Done was made active by a part of the bubble that is not ours', async () => {
    const { form, host, action } = openPage(version, archive, { saved: { message: 'one\ntwo' } });
    const announced: string[] = [];
    host.$(form.element()).on('change', 'input[name=message]', () => announced.push(form.native('message').value));
    host.$(form.done()).prop('disabled', false).removeClass('button-input-disabled');
    await Promise.resolve();
    expect(announced).toEqual(['one\ntwo']);
    form.done().click();
    expect(action.settings?.['message']).toBe('one\ntwo');
  });

  it.each(['before dpSettings', 'after dpSettings'] as const)(
    'can be saved when only its line breaks are taken out, Kommo having read the form %s',
    (formReads) => {
      const { form, action } = openPage(version, archive, { saved: { message: 'Hello\n' }, switches: { formReads } });
      type(form.textareas()[0]!, 'Hello');
      expect(form.done().disabled).toBe(false);
      form.done().click();
      expect(action.settings?.['message']).toBe('Hello');
    },
  );

  it('announces nothing while the form is opened', () => {
    const page = startPage(version, archive, { saved: { message: 'a\nb', only_main: '1' } });
    const heard: string[] = [];
    page.host.$(document.body).on('input change', ({ type: name }) => heard.push(name));
    page.action.open();
    page.host.$(document.body).off();
    expect(heard).toEqual([]);
  });

  it('takes over what was typed into the native input before the widget came', () => {
    const { form, action, widget } = openPage(version, archive, { saved: { message: 'old' } });
    form
      .element()
      .querySelectorAll('.dp-message')
      .forEach((added) => added.remove());
    form.native('message').type = 'text';
    form.native('message').setAttribute('value', 'old');
    form.native('message').value = 'typed early';
    widget.callbacks.dpSettings?.();
    expect(form.textareas()[0]?.value).toBe('typed early');
    expect(action.tile.isConnected).toBe(true);
  });
});

const manyFields = Array.from({ length: 20 }, (_, index) => ({
  ID: 500 + index,
  NAME: `Field ${index}`,
  ENTREE_DEALS: 1,
}));
