// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TwigEngine } from '../../kommo-page/host';
import { find } from '../../kommo-page/find';
import { controlTemplates } from '../../kommo-page/controls/control-templates';
import { startControls } from '../../kommo-page/controls/start-controls';

const items = ['Call', 'Meeting', 'Call again', 'Meeting again'].map((option, index) => ({
  id: 1 + (index % 2),
  option,
}));

/** Shows a control of Kommo's, as a widget does. */
function show(name: string, values: object): HTMLElement {
  const data = controlTemplates[`/tmpl/controls/${name}.twig`]!;
  document.body.innerHTML = (twigHost as TwigEngine).twig({ data }).render(values);
  return document.body.firstElementChild as HTMLElement;
}

it.each([
  ['2', '2', 'Meeting'],
  ['', '1', 'Call'],
  ['7', '', ''],
])('a select in which %j is chosen shows one item, though several have its id', (selected, value, text) => {
  show('select', { items, selected, name: 'kind' });
  expect(find(document.body, 'input[name=kind]').getAttribute('value')).toBe(value);
  const button = find(document.body, '.control--select--button');
  expect([button.dataset['value'], button.textContent]).toEqual([value, text]);
});

describe('a control that is used', () => {
  const announced: string[] = [];
  beforeAll(() => {
    startControls(jqueryHost);
    jqueryHost(document).on('change controls:change', 'input', ({ type, target }) => {
      announced.push(`${type} ${(target as HTMLInputElement).name}`);
    });
  });

  /** The names of the changes that something announces. */
  function changesOf(use: () => void): string[] {
    announced.length = 0;
    use();
    return announced.splice(0);
  }

  /** An observer of the page, which binds what is drawn, has its turn. */
  const drawn = (): Promise<void> => Promise.resolve();
  const options = [
    { id: 1, option: 'Call' },
    { id: 2, option: 'Meeting' },
  ];

  it('as a switcher shows how it stands, before others hear of it', async () => {
    const label = show('switcher', { name: 'on' });
    await drawn();
    expect([...label.classList]).toEqual(['switcher', 'switcher__off']);
    const box = find(label, 'input');
    expect(changesOf(() => box.click())).toEqual(['controls:change on', 'change on']);
    expect([...label.classList]).toEqual(['switcher', 'switcher__on']);
    box.click();
    expect([...label.classList]).toEqual(['switcher', 'switcher__off']);
  });

  it('as a checkbox is marked while it is ticked', async () => {
    const label = show('checkbox', { name: 'box', text: 'Box' });
    await drawn();
    const box = find(label, 'input');
    box.click();
    expect(label.classList.contains('is-checked')).toBe(true);
    box.click();
    expect(label.classList.contains('is-checked')).toBe(false);
  });

  it('as one of several radio buttons is marked alone', async () => {
    show('radio', { name: 'kind', items: options });
    await drawn();
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const marked = (): boolean[] => boxes.map((box) => box.closest('.icon-radio-checked') !== null);
    boxes[1]?.click();
    expect(marked()).toEqual([false, true]);
    boxes[0]?.click();
    expect(marked()).toEqual([true, false]);
  });

  it('as a suggestion offers what has the typed text, and takes what is chosen', () => {
    const box = show('suggest', { name: 'kind', items: options });
    const input = find(box, 'input') as HTMLInputElement;
    const offered = [...box.querySelectorAll<HTMLElement>('li')];
    input.focus();
    expect(box.classList.contains('control--suggest-open')).toBe(true);
    input.value = 'MEET';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    expect(offered.map(({ style }) => style.display)).toEqual(['none', '']);
    input.blur();
    expect(box.classList.contains('control--suggest-open')).toBe(false);
    input.focus();
    const choose = (): boolean | undefined => offered[1]?.dispatchEvent(new Event('mousedown', { bubbles: true }));
    expect(changesOf(choose)).toEqual(['change kind', 'controls:change kind']);
    expect([input.value, input.dataset['valueId']]).toEqual(['Meeting', '2']);
    expect(box.classList.contains('control--suggest-open')).toBe(false);
  });

  it('as a date writes what is picked in the way of the account', () => {
    const wrapper = show('date_field', { name: 'day' });
    const [written, picker] = wrapper.querySelectorAll('input');
    for (const [picked, date] of [
      ['2017-04-05', '04/05/2017'],
      ['', ''],
    ] as const) {
      picker!.value = picked;
      picker!.dispatchEvent(new Event('change', { bubbles: true }));
      expect(written?.value).toBe(date);
    }
  });

  it('as a file shows the name of it, and the old one where none is chosen', () => {
    const label = show('file', { name: 'photo' });
    const input = find(label, 'input');
    const choose = (files: File[]): void => {
      Object.defineProperty(input, 'files', { value: files, configurable: true });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    expect(label.textContent).toBe('Choose a file');
    choose([new File([], 'me.png')]);
    expect(label.textContent).toBe('me.png');
    choose([]);
    expect(label.textContent).toBe('me.png');
  });

  it('as a list of boxes names what is ticked, and has a box for all', async () => {
    const list = show('checkboxes_dropdown', { name: 'kinds', items: options, title_empty: 'None' });
    await drawn();
    const title = find(list, '.checkboxes_dropdown__title');
    const [master, ...boxes] = list.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    find(list, '.checkboxes_dropdown__title_wrapper').click();
    expect(list.classList.contains('checkboxes_dropdown_open')).toBe(true);
    expect(title.textContent).toBe('None');
    boxes[1]?.click();
    expect([title.textContent, master?.checked]).toEqual(['Meeting', false]);
    boxes[0]?.click();
    expect([title.textContent, master?.checked]).toEqual(['Call, Meeting', true]);
    master?.click();
    expect([title.textContent, ...boxes.map(({ checked }) => checked)]).toEqual(['None', false, false]);
    master?.click();
    expect([title.textContent, ...boxes.map(({ checked }) => checked)]).toEqual(['Call, Meeting', true, true]);
    document.body.click();
    expect(list.classList.contains('checkboxes_dropdown_open')).toBe(false);
  });

  it('as a select opens, takes an item that may be chosen, and closes', () => {
    const visits = [...options, { id: 3, option: 'Visit', disabled: true }];
    const box = show('select', { name: 'kind', items: visits, selected: 1 });
    const input = find(box, 'input') as HTMLInputElement;
    const isOpen = (): boolean => box.classList.contains('control--select-open');
    const button = find(box, 'button');
    button.click();
    expect(isOpen()).toBe(true);
    document.body.click();
    expect(isOpen()).toBe(false);
    button.click();
    const [, second, third] = box.querySelectorAll('li');
    expect(changesOf(() => third?.click())).toEqual([]);
    expect(changesOf(() => second?.click())).toEqual(['change kind', 'controls:change kind']);
    expect([input.value, input.dataset['prevValue'], button.dataset['value'], button.textContent]).toEqual([
      '2',
      '1',
      '2',
      'Meeting',
    ]);
    expect([...box.querySelectorAll('.control--select--list--item-selected')]).toEqual([second]);
    expect(isOpen()).toBe(false);
  });
});
