import type { Control, ControlFacts, ControlKind } from '../protocol';

/** An element that a person changes, and what it is for the trial. */
export interface Found {
  element: HTMLElement;
  kind: ControlKind;
}

/** Never changed by a trial: what the page itself has drawn above the form, and what changes nothing. */
const passed =
  '[type=hidden], [type=button], [type=submit], [type=image], [type=reset], :disabled, [readonly], [aria-readonly=true], [aria-disabled=true]';

// What is drawn around an input is operated by that.
const empty = ':not(:has(input, select, textarea))';

const kinds: readonly (readonly [selector: string, kind: ControlKind])[] = [
  ['.control--select', 'kommo-select'],
  ['.checkboxes_dropdown', 'kommo-boxes'],
  ['input[type=checkbox], input[type=radio]', 'check'],
  ['input[type=file]', 'file'],
  ['input[type=number]', 'number'],
  ['input[type=range], [role=slider], [role=spinbutton]', 'range'],
  ['input[type=date], input[type=time], input[type=month], input[type=week], input[type=color]', 'picked'],
  ['input[type=datetime-local]', 'picked'],
  ['input, textarea', 'text'],
  ['select', 'choice'],
  ['[contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]', 'editable'],
  [`:is([role=checkbox], [role=switch], [role=radio])${empty}`, 'role-box'],
  [`:is([role=combobox], [role=listbox])${empty}`, 'role-choice'],
];

/** What does something when it is pressed; only the widget's own is. */
const buttons = `button, :is([role=button], [role=tab])${empty}`;

/** A box in which something is looked up keeps nothing: its text is no setting. */
const searching = /search|find|filter|lookup|busca|buscar|pesquis|ara\b|cari\b|поиск|найти|фильтр/i;

/** The controls of a form, in the order of the page. */
export function findControls(form: HTMLElement, isOwn: (element: Element) => boolean): Found[] {
  const found = [...form.querySelectorAll<HTMLElement>('*')].flatMap((element): Found[] => {
    const kind = kinds.find(([selector]) => element.matches(selector))?.[1];
    if (kind) return !element.matches(passed) && isSeen(element, kind) ? [{ element, kind }] : [];
    const isButton = element.matches(buttons) && !element.matches(':disabled, [aria-disabled=true]');
    return isButton && isOwn(element) && isSeen(element, 'button') ? [{ element, kind: 'button' }] : [];
  });
  // What stands in one of Kommo's own controls is a part of it.
  return found.filter(
    ({ element }) => !found.some((other) => other.element !== element && other.element.contains(element)),
  );
}

/** The controls as they are told, each with a key that it has again in the same form at another time. */
export function describeControls(found: readonly Found[]): Control[] {
  const seen = new Map<string, number>();
  return found.map(({ element, kind }, index) => {
    const name = nameOf(element, kind);
    const sign = [element.localName, kind, fieldOf(element, kind), name].join('|');
    const before = seen.get(sign) ?? 0;
    seen.set(sign, before + 1);
    return { index, key: `${sign}|${before}`, name, kind, value: values[kind](element), isKept: isKept(element, kind) };
  });
}

/** The name by which a control is stored; of Kommo's own controls that of the input in it. */
function fieldOf(element: HTMLElement, kind: ControlKind): string {
  const isOfKommo = kind === 'kommo-select' || kind === 'kommo-boxes';
  const named = isOfKommo ? element.querySelector('input[name]') : element;
  return named?.getAttribute('name') ?? '';
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

/** What `inner` names of a control: what people click for it, what they choose in it, or what a selector finds. */
export function partOf(element: HTMLElement, inner: string): HTMLElement | undefined {
  if (inner === '') return element;
  if (inner === 'label') return element.closest('label') ?? element;
  if (inner !== 'option') return element.querySelector<HTMLElement>(inner) ?? undefined;
  const list = document.getElementById(
    element.getAttribute('aria-controls') ?? element.getAttribute('aria-owns') ?? '',
  );
  const options = [list, element, document].flatMap((place) => [
    ...(place?.querySelectorAll<HTMLElement>('[role=option]') ?? []),
  ]);
  return options.find(
    (option) => !option.matches('[aria-selected=true], [aria-disabled=true]') && option.checkVisibility(),
  );
}

function isSeen(element: HTMLElement, kind: ControlKind): boolean {
  // A box is often drawn by its label, and hidden itself.
  const isDrawnByLabel = kind === 'check' || kind === 'file';
  const shown = isDrawnByLabel ? (element.closest('label') ?? element) : element;
  if (!shown.checkVisibility({ opacityProperty: !isDrawnByLabel, visibilityProperty: true })) return false;
  const { width, height } = shown.getBoundingClientRect();
  return width > 0 && height > 0;
}

const ownNames: Partial<Record<ControlKind, string>> = {
  'kommo-select': 'a select of Kommo’s',
  'kommo-boxes': 'a list of boxes',
};

function nameOf(element: HTMLElement, kind: ControlKind): string {
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
    fieldOf(element, kind),
    element.id,
  ];
  // What stands in one of Kommo's own controls changes with its value, and names nothing.
  const name = candidates.find((text) => text?.trim()) ?? ownNames[kind] ?? element.localName;
  return name.trim().replace(/\s+/g, ' ').slice(0, 60);
}

type Shown = (element: HTMLElement) => string;

const textIn: Shown = ({ textContent }) => textContent ?? '';
const valueIn: Shown = (element) => (element as HTMLInputElement).value;
const nothing: Shown = () => '';

/** What each kind of control shows. */
const values: Record<ControlKind, Shown> = {
  text: valueIn,
  number: valueIn,
  picked: valueIn,
  choice: valueIn,
  editable: textIn,
  check: (element) => ((element as HTMLInputElement).checked ? 'ticked' : 'not ticked'),
  file: nothing,
  button: nothing,
  'kommo-select': (element) => element.querySelector<HTMLInputElement>('input[type=hidden]')?.value ?? '',
  'kommo-boxes'(element) {
    const boxes = [...element.querySelectorAll<HTMLInputElement>('.js-item-checkbox')];
    return boxes.flatMap(({ checked, value }, index) => (checked ? [`${index} ${value}`] : [])).join(', ');
  },
  'role-box': (element) => (element.getAttribute('aria-checked') === 'true' ? 'ticked' : 'not ticked'),
  'role-choice'(element) {
    const chosen = [...element.querySelectorAll('[role=option][aria-selected=true]')];
    return element.matches('[role=listbox]')
      ? chosen.map(textIn as (option: Element) => string).join(', ')
      : textIn(element).trim();
  },
  range: (element) => element.getAttribute('aria-valuenow') ?? valueIn(element),
};

function isKept(element: HTMLElement, kind: ControlKind): boolean {
  if (kind === 'file' || kind === 'button') return false;
  // What is drawn as a list of choices keeps what was chosen; a box with such a list looks something up.
  return kind === 'role-choice' || !searches(element);
}

function searches(element: HTMLElement): boolean {
  if (element.matches('[type=search], [role=searchbox], [role=combobox], [role=search] *, [role=listbox] *'))
    return true;
  const words = ['name', 'id', 'class', 'placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? '');
  return searching.test(words.join(' '));
}
