// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { activateDone, announceBeforeSaving } from '../../widget-src/dp-settings/done';
import { findNativeInput, nativeField } from '../../widget-src/dp-settings/native-field';

let heard: string[];
let form: HTMLFormElement;
let done: HTMLButtonElement;
beforeEach(() => {
  document.body.innerHTML =
    '<form><input name="message"><button class="js-trigger-save button-input-disabled" type="button" disabled></button></form>';
  form = document.querySelector('form')!;
  done = document.querySelector('button')!;
  const input = findNativeInput(form, 'message')!;
  input.type = 'hidden';
  input.value = 'a\nb';
  heard = [];
  done.addEventListener('click', () => heard.push('click'));
  input.addEventListener('change', () => heard.push('message'));
  announceBeforeSaving(form, [nativeField(input)]);
});

describe('line breaks are announced', () => {
  it('once when Done becomes active', async () => {
    activateDone(form);
    await Promise.resolve();
    expect(heard).toEqual(['message']);
    done.title = 'changed again';
    await Promise.resolve();
    done.click();
    expect(heard).toEqual(['message', 'click']);
  });

  it('before whoever else hears a click on Done', () => {
    done.disabled = false;
    done.click();
    expect(heard).toEqual(['message', 'click']);
  });

  it.each<[string, () => void]>([
    ['looks inactive', () => (done.disabled = false)],
    ['is disabled', () => done.classList.remove('button-input-disabled')],
  ])('not while Done still %s', async (_, change) => {
    change();
    await Promise.resolve();
    expect(heard).toEqual([]);
  });
});

it('a form without Done is left alone', () => {
  done.remove();
  announceBeforeSaving(form, []);
  activateDone(form);
  expect(form.querySelector('button')).toBeNull();
});
