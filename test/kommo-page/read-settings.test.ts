// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readSettingsForm } from '../../kommo-page/read-settings';

it('an input of a widget cannot change the objects of the page by its name', () => {
  document.body.innerHTML = `<div class="widget_settings_block__fields">
    <input name="__proto__[polluted]" value="yes"><input name="users[__proto__][polluted]" value="yes">
    <input name="users[1][login]" value="me">
  </div>`;
  expect(readSettingsForm(document.body)).toEqual({ users: { 1: { login: 'me' } } });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
