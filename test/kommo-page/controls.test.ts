// @vitest-environment jsdom
import twigHost from 'twig-host';
import { expect, it } from 'vitest';
import type { TwigEngine } from '../../kommo-page/host';
import { find } from '../../kommo-page/find';
import { controlTemplates } from '../../kommo-page/controls/control-templates';

const items = ['Call', 'Meeting', 'Call again', 'Meeting again'].map((option, index) => ({
  id: 1 + (index % 2),
  option,
}));

it.each([
  ['2', '2', 'Meeting'],
  ['', '1', 'Call'],
  ['7', '', ''],
])('a select in which %j is chosen shows one item, though several have its id', (selected, value, text) => {
  const data = controlTemplates['/tmpl/controls/select.twig']!;
  document.body.innerHTML = (twigHost as TwigEngine).twig({ data }).render({ items, selected, name: 'kind' });
  expect(find(document.body, 'input[name=kind]').getAttribute('value')).toBe(value);
  const button = find(document.body, '.control--select--button');
  expect([button.dataset['value'], button.textContent]).toEqual([value, text]);
});
