// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, readArchive } from '../support/archive';
import { openPage } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

describe.each(versions)('a checkbox ($name)', (version) => {
  it("is Kommo's own, with the label of the field", () => {
    const { form } = openPage(version, archive);
    const label = form.checkbox().closest('label');
    expect(label?.className).toContain('control-checkbox');
    expect(label?.querySelector('.control-checkbox__helper')).not.toBeNull();
    expect(label?.textContent?.trim()).toBe('Send to the main contact only');
    expect(form.native('only_main').closest<HTMLElement>('.widget_settings_block__item_field')?.style.display).toBe(
      'none',
    );
  });

  it.each([
    ['1', true],
    ['on', true],
    ['true', true],
    ['True', true],
    ['', false],
    ['0', false],
    ['false', false],
    ['off', false],
  ])('reads %j as ticked: %j', (saved, ticked) => {
    const { form } = openPage(version, archive, { saved: { only_main: saved } });
    expect(form.checkbox().checked).toBe(ticked);
    expect(form.checkbox().closest('label')?.classList.contains('is-checked')).toBe(ticked);
  });

  it('stores 1 when ticked and nothing when not', () => {
    const { form, action } = openPage(version, archive);
    form.checkbox().click();
    expect(form.native('only_main').value).toBe('1');
    expect(form.checkbox().closest('label')?.classList.contains('is-checked')).toBe(true);
    form.done().click();
    expect(action.settings?.['only_main']).toBe('1');

    action.open();
    form.checkbox().click();
    form.done().click();
    expect(action.settings?.['only_main']).toBe('');
  });

  it('makes Done active by its change, and inactive when it is taken back', () => {
    const { form } = openPage(version, archive, { saved: { only_main: '1' } });
    form.checkbox().click();
    expect(form.done().disabled).toBe(false);
    form.checkbox().click();
    expect(form.done().disabled).toBe(true);
  });
});
