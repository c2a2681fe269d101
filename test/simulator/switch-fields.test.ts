// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { drawLanguageSwitch } from '../../simulator/page/controls/switch-fields';
import { Store } from '../../simulator/page/state/store';

it('a language that has no name is offered as the archive writes it', () => {
  const manifest = { widget: { name: 'widget.name', description: 'widget.description' } };
  const archive = { revision: '1', code: 'code', manifest, languages: { en: {}, en_US: {}, x: {} } };
  const drawn = drawLanguageSwitch({ store: new Store('odd'), reload() {} }, archive);
  const offered = [...drawn.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(offered).toEqual(['English (en)', 'en_US', 'x']);
});
