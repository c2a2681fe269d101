import type { Control, ControlFacts } from '../protocol';

/** An element that a person changes, and what it is for the trial. */
interface Found {
  element: HTMLElement;
  kind: Control['kind'];
}

/** Never changed by a trial: what the page itself has drawn above the form, and what changes nothing. */
const passed =
  '[type=hidden], [type=button], [type=submit], [type=image], [type=reset], [type=file], :disabled, [readonly], [aria-readonly=true]';

const kinds: readonly (readonly [selector: string, kind: Control['kind']])[] = [
  ['.control--select', 'kommo-select'],
  ['.checkboxes_dropdown', 'kommo-boxes'],
  ['input[type=checkbox], input[type=radio]', 'check'],
  ['input[type=number], input[type=range]', 'number'],
  ['input[type=date], input[type=time], input[type=month], input[type=week], input[type=color]', 'picked'],
  ['input[type=datetime-local]', 'picked'],
  ['input, textarea', 'text'],
  ['select', 'choice'],
  ['[contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]', 'editable'],
];

/** A box in which something is looked up keeps nothing: its text is no setting. */
const searching = /search|find|filter|lookup|busca|buscar|pesquis|ara\b|cari\b|поиск|найти|фильтр/i;

/** The controls of a form, in the order of the page. */
export function findControls(form: HTMLElement): Found[] {
  const found = [...form.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const kind = kinds.find(([selector]) => element.matches(selector))?.[1];
    return kind && !element.matches(passed) && isSeen(element, kind) ? [{ element, kind }] : [];
  });
  // What stands in one of Kommo's own controls is a part of it.
  return found.filter(
    ({ element }) => !found.some((other) => other.element !== element && other.element.contains(element)),
  );
}

/** The controls as they are told, each with a key that it has again in the same form at another time. */
export function describeControls(form: HTMLElement): Control[] {
  const seen = new Map<string, number>();
  return findControls(form).map(({ element, kind }, index) => {
    const name = nameOf(element, kind);
    const sign = [element.localName, kind, element.getAttribute('name') ?? '', name].join('|');
    const before = seen.get(sign) ?? 0;
    seen.set(sign, before + 1);
    return { index, key: `${sign}|${before}`, name, kind, value: valueOf(element, kind), searches: searches(element) };
  });
}

/** What decides how a control is changed. */
export function factsOf(element: HTMLElement): ControlFacts {
  const { type = '', name = '', placeholder = '', maxLength = -1 } = element as Partial<HTMLInputElement>;
  const { options = [], selectedIndex = -1 } = element as Partial<HTMLSelectElement>;
  const isOther = ({ disabled, value }: HTMLOptionElement, index: number): boolean =>
    index !== selectedIndex && !disabled && value !== '';
  return {
    type,
    words: `${type} ${name} ${placeholder}`,
    isLong: element.localName === 'textarea',
    most: maxLength,
    otherOption: [...options].findIndex(isOther),
  };
}

function isSeen(element: HTMLElement, kind: Control['kind']): boolean {
  // A box is often drawn by its label, and hidden itself.
  const shown = kind === 'check' ? (element.closest('label') ?? element) : element;
  if (!shown.checkVisibility({ opacityProperty: kind !== 'check', visibilityProperty: true })) return false;
  const { width, height } = shown.getBoundingClientRect();
  return width > 0 && height > 0;
}

const ownNames: Partial<Record<Control['kind'], string>> = {
  'kommo-select': 'a select of Kommo’s',
  'kommo-boxes': 'a list of boxes',
};

function nameOf(element: HTMLElement, kind: Control['kind']): string {
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent);
  const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => (id ? document.getElementById(id)?.textContent : ''));
  const row = element.closest('.widget_settings_block__item_field');
  const candidates = [
    element.getAttribute('aria-label'),
    ...labelledBy,
    ...labels,
    element.getAttribute('placeholder'),
    element.getAttribute('title'),
    row?.querySelector('.widget_settings_block__title_field')?.textContent,
    element.getAttribute('name'),
    element.id,
  ];
  // What stands in one of Kommo's own controls changes with its value, and names nothing.
  const name = candidates.find((text) => text?.trim()) ?? ownNames[kind] ?? element.localName;
  return name.trim().replace(/\s+/g, ' ').slice(0, 60);
}

function valueOf(element: HTMLElement, kind: Control['kind']): string {
  if (kind === 'check') return (element as HTMLInputElement).checked ? 'ticked' : 'not ticked';
  if (kind === 'editable') return element.textContent ?? '';
  if (kind === 'kommo-select') return element.querySelector<HTMLInputElement>('input[type=hidden]')?.value ?? '';
  if (kind === 'kommo-boxes') {
    const boxes = [...element.querySelectorAll<HTMLInputElement>('.js-item-checkbox')];
    return boxes.flatMap(({ checked, value }, index) => (checked ? [`${index} ${value}`] : [])).join(', ');
  }
  return (element as HTMLInputElement).value;
}

function searches(element: HTMLElement): boolean {
  if (element.matches('[type=search], [role=searchbox], [role=combobox], [role=search] *, [role=listbox] *'))
    return true;
  const words = ['name', 'id', 'class', 'placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
  return searching.test(words.join(' '));
}
