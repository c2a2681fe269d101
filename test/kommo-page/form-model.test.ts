// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FormModel, startFormModel } from '../../kommo-page/form-model';

const $ = jqueryHost;
let form: HTMLFormElement;
let changes: number;
let model: FormModel;
const control = (selector: string): HTMLInputElement => form.querySelector(selector)!;

beforeEach(() => {
  document.body.innerHTML = `<form>
    <input name="text" value="saved"><input type="checkbox" name="box" value="v"><input type="checkbox" name="on" checked>
    <textarea class="stray"></textarea><input class="js-form-changes-skip" name="skipped" value="s">
  </form>`;
  form = document.querySelector('form')!;
  changes = 0;
  model = startFormModel($, form, () => (changes += 1));
});

describe("the model of Kommo's form", () => {
  it('reads every named control once', () => {
    expect(model.values()).toEqual({ text: 'saved', box: '', on: 'on' });
    expect(model.hasChanges()).toBe(false);
  });

  it('does not notice a value that is written without an event', () => {
    control('[name=text]').value = 'silent';
    expect(model.values()['text']).toBe('saved');
  });

  it.each(['input', 'change'])('learns a value from a native %s event', (type) => {
    control('[name=text]').value = 'new';
    control('[name=text]').dispatchEvent(new Event(type, { bubbles: true }));
    expect([model.values()['text'], model.hasChanges(), changes]).toEqual(['new', true, 1]);
  });

  it.each(['change', 'controls:change', 'change:with-default'])('learns a value from jQuery’s %s', (type) => {
    $(control('[name=text]')).val('new').trigger(type);
    expect(model.values()['text']).toBe('new');
  });

  it('takes a change back when the saved value is there again', () => {
    for (const value of ['new', 'saved']) $(control('[name=text]')).val(value).trigger('change');
    expect([model.hasChanges(), changes]).toEqual([false, 2]);
  });

  it('has the value of a ticked box, and nothing for the others', () => {
    $(control('[name=box]')).prop('checked', true).trigger('change');
    $(control('[name=on]')).prop('checked', false).trigger('change');
    expect(model.values()).toEqual({ text: 'saved', box: 'v', on: '' });
  });

  it('takes an announced control with a new name as a change, whatever its value', () => {
    $(form).append('<input type="checkbox" name="fresh">');
    $(control('[name=fresh]')).trigger('change');
    expect([model.hasChanges(), model.values()['fresh']]).toEqual([true, '']);
  });

  it('keeps at the start the first value of a name: an unticked radio button does not wipe a ticked one', () => {
    form.innerHTML = '<input type="radio" name="way" value="a" checked><input type="radio" name="way" value="b">';
    expect(startFormModel($, form, () => {}).values()).toEqual({ way: 'a' });
  });

  it('tells of what was changed without an event, not of what was only added', async () => {
    $(form).append('<input name="added" value="a">').append('<input name="changed" value="a">');
    $(form).append('<input type="radio" name="way" value="x" checked><input type="radio" name="way" value="y">');
    // Only then has it been seen as it was drawn.
    await Promise.resolve();
    $(control('[name=changed]')).val('b');
    $(control('[name=text]')).val('silent');
    $(control('[name=on]')).prop('checked', false);
    expect(model.unannounced().map(({ name, stands, told }) => [name, stands, told])).toEqual([
      ['text', 'silent', 'saved'],
      ['on', '', 'on'],
      ['changed', 'b', undefined],
    ]);
  });

  it('passes over controls without a name and those that are to be skipped', () => {
    $(control('.stray')).val('x').trigger('change');
    $(control('.js-form-changes-skip')).val('x').trigger('change');
    expect([changes, Object.keys(model.values())]).toEqual([0, ['text', 'box', 'on']]);
  });
});
