import type { LookFault } from '../protocol';
import type { TabStops } from './tab-stops';
import type { DrawerOf } from './watch-insertions';

/** What axe is asked, and what the trial calls it. The rest is not about what can be seen or used here. */
const axeRules: Record<string, LookFault['rule']> = {
  'color-contrast': 'contrast',
  'aria-command-name': 'nameless',
  'aria-input-field-name': 'nameless',
  'aria-toggle-field-name': 'nameless',
  'button-name': 'nameless',
  'image-alt': 'nameless',
  'input-button-name': 'nameless',
  label: 'nameless',
  'link-name': 'nameless',
  'select-name': 'nameless',
};

/** Pixels by which a control may stick out, for what browsers round. */
const rounding = 1;

interface AxeNode {
  element?: Element;
  any: {
    data?: { contrastRatio?: number; expectedContrastRatio?: string; fgColor?: string; bgColor?: string } | null;
  }[];
}

interface Axe {
  run(where: object, options: object): Promise<{ violations: { id: string; nodes: AxeNode[] }[] }>;
}

/** What decides which elements are the widget's. */
export interface DrawnForm {
  form: HTMLElement;
  isOwn: (element: Element) => boolean;
  drawerOf: DrawerOf;
}

/** Kommo's own rows, which a widget may have moved. */
export const ofKommo =
  '.widget_settings_block__title_field, .widget_settings_block__input_field > input[name].text-input';

/** Texts that can hardly be read and controls without a name, among what the widget has drawn. */
export async function findLookFaults({ form, isOwn, drawerOf }: DrawnForm): Promise<LookFault[]> {
  const axe = await loadAxe();
  const { violations } = await axe.run(form, {
    runOnly: { type: 'rule', values: Object.keys(axeRules) },
    resultTypes: ['violations'],
    elementRef: true,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.flatMap((node): LookFault[] => {
      const { element } = node;
      const rule = axeRules[id];
      if (!element || !rule || !isOwn(element)) return [];
      return [{ rule, element: tagOf(element), text: wording(rule, node), place: drawerOf(element) }];
    }),
  );
}

/** Larger than all the rest of the page: it comes when it is asked for. */
async function loadAxe(): Promise<Axe> {
  const page = window as unknown as { axe?: Axe };
  if (!page.axe) {
    const script = Object.assign(document.createElement('script'), { src: '/axe.js' });
    const come = new Promise((resolve) => {
      for (const type of ['load', 'error']) script.addEventListener(type, resolve);
    });
    document.head.append(script);
    await come;
  }
  if (!page.axe) throw new Error('axe.js did not come.');
  return page.axe;
}

function wording(rule: LookFault['rule'], { any: [first] }: AxeNode): string {
  if (rule !== 'contrast') return 'has no name that a screen reader could say';
  const { contrastRatio, expectedContrastRatio, fgColor, bgColor } = first?.data ?? {};
  return `has a contrast of ${contrastRatio} (${fgColor} on ${bgColor}); ${expectedContrastRatio ?? '4.5:1'} can be read`;
}

const usable = 'a[href], button, input:not([type=hidden]), select, textarea, [tabindex], [contenteditable=true]';

/** Controls that the widget has drawn, and that are not wholly inside of the bubble. */
export function findOverflow({ form, isOwn, drawerOf }: DrawnForm): LookFault[] {
  const bubble = form.closest('.digital-pipeline__edit-bubble') ?? form;
  const room = bubble.getBoundingClientRect();
  return [...form.querySelectorAll<HTMLElement>(usable)]
    .filter((element) => isOwn(element) && isSeen(element) && !isScrolled(element, bubble))
    .flatMap((element): LookFault[] => {
      const { left, right } = element.getBoundingClientRect();
      const out = Math.max(room.left - left, right - room.right);
      if (out <= rounding) return [];
      const text = `sticks out of the bubble by ${Math.round(out)} px`;
      return [{ rule: 'overflow', element: tagOf(element), text, place: drawerOf(element) }];
    });
}

/** Elements that do something at a click and that Tab did not lead to, and one that it did not lead on from. */
export function findUnreachable({ form, isOwn, drawerOf }: DrawnForm, stops: TabStops, $: JQueryStatic): LookFault[] {
  const faultOf = (element: HTMLElement, text: string): LookFault => {
    return { rule: 'keyboard', element: tagOf(element), text, place: drawerOf(element) };
  };
  const { trap } = stops;
  const kept = trap && isOwn(trap) ? [faultOf(trap, 'keeps the focus: the Tab key does not lead on from it')] : [];
  const unreached = [...form.querySelectorAll<HTMLElement>('*')]
    .filter((element) => isOwn(element) && isSeen(element) && isClickable(element, $))
    .filter((element) => !element.matches(idle) && !stops.reaches(element) && !isReachedOtherwise(element));
  return [...kept, ...unreached.map((element) => faultOf(element, 'works by a click, and no key reaches it'))];
}

const idle = ':disabled, [aria-disabled=true]';

// A role that people operate, or a handler of its own; one further up may mean anything.
function isClickable(element: HTMLElement, $: JQueryStatic): boolean {
  if (element.matches('[role=button], [role=checkbox], [role=switch], [role=link], [role=radio]')) return true;
  const { _data: data } = $ as unknown as { _data: (owner: Element, key: 'events') => Handlers | undefined };
  const clicks = data(element, 'events')?.['click'] ?? [];
  return typeof element.onclick === 'function' || [...clicks].some(({ selector }) => !selector);
}

type Handlers = Record<string, Iterable<{ selector?: string }>>;

// By its input, or by the arrows of what has opened it; of radio buttons with one name, Tab leads to one.
function isReachedOtherwise(element: HTMLElement): boolean {
  return element.matches('input[type=radio]') || element.closest('label, [role=listbox], [role=menu]') !== null;
}

// What lies in a box that scrolls is reached by scrolling.
function isScrolled(element: HTMLElement, bubble: Element): boolean {
  for (let box = element.parentElement; box && box !== bubble; box = box.parentElement) {
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(box).overflowX)) return true;
  }
  return false;
}

function isSeen(element: HTMLElement): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function tagOf(element: Element): string {
  const tag = (element.cloneNode(false) as Element).outerHTML;
  const opening = tag.slice(0, tag.indexOf('>') + 1) || tag;
  return opening.length > 120 ? `${opening.slice(0, 119)}…>` : opening;
}
