import type { ElementHandle } from 'playwright-core';
import type { Control, ControlFacts } from '../protocol';
import type { TrialSession } from '../trial-session';

/** What is typed into a field, by what its type or its name asks for; the number makes each different. */
const samples: readonly (readonly [asks: RegExp, sample: (number: number) => string])[] = [
  [/\bemail\b|e-mail|correo/i, (number) => `trial${number}@example.com`],
  [/\btel\b|phone|tel[eé]fono|телефон/i, (number) => `+1555010${String(number).padStart(4, '0')}`],
  [/\burl\b|link|website|https?:/i, (number) => `https://example.com/${number}`],
];

const picked: Record<string, string> = {
  date: '2026-01-15',
  time: '10:30',
  month: '2026-01',
  week: '2026-W03',
  color: '#336699',
  'datetime-local': '2026-01-15T10:30',
};

/** A control of an open form, and how a person gets hold of it. */
interface Held {
  session: TrialSession;
  number: number;
  facts: ControlFacts;
  /** The control itself, or what `inner` names in it. */
  hold: (inner?: string) => Promise<ElementHandle | null>;
}

/** How each kind of control is changed, by the same keys and clicks as people use. */
const ways: Record<Control['kind'], (held: Held) => Promise<void>> = {
  text: (held) => type(held, sampleFor(held)),
  number: (held) => type(held, String(held.number)),
  editable: (held) => type(held, `Trial ${held.number}`),
  async picked({ hold, facts }) {
    await (await hold())?.fill(picked[facts.type] ?? '');
  },
  check: (held) => click(held, 'label'),
  async choice({ hold, facts }) {
    if (facts.otherOption >= 0) await (await hold())?.selectOption({ index: facts.otherOption });
  },
  async 'kommo-select'(held) {
    await click(held, '.control--select--button');
    await click(held, '.control--select--list--item:not(.control--select--list--item-selected)');
  },
  async 'kommo-boxes'(held) {
    await click(held, '.checkboxes_dropdown__title_wrapper');
    await click(held, 'label:has(.js-item-checkbox)');
    await click(held, '.checkboxes_dropdown__title_wrapper');
  },
};

/** Changes a control of an open form as a person would; `number` makes its value different from others. */
export async function changeControl(
  session: TrialSession,
  action: number,
  control: Control & { number: number },
): Promise<void> {
  const { tab } = session;
  const { index, kind, number } = control;
  const hold = (inner = ''): Promise<ElementHandle | null> => tab.hold(action, index, inner);
  const facts = await tab.ask('facts', action, index);
  if (!facts) return;
  await ways[kind]({ session, number, facts, hold });
  // Leaving a field is what announces it in many forms.
  await tab.ask('leaveControl');
  await session.settle();
}

async function type(held: Held, text: string): Promise<void> {
  const { keyboard } = held.session.tab.page;
  await click(held);
  await (await held.hold())?.focus();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(text);
}

/** A click where people click; where something lies over the control, they would use the keyboard. */
async function click({ hold }: Held, inner?: string): Promise<void> {
  const handle = await hold(inner);
  await handle?.click({ timeout: 500 }).catch(() => handle.dispatchEvent('click'));
}

function sampleFor({ facts: { words, isLong, most }, number }: Held): string {
  const asked = samples.find(([asks]) => asks.test(words))?.[1](number);
  const text = asked ?? (isLong ? `Trial ${number}\nand more` : `Trial ${number}`);
  return most > 0 ? text.slice(0, most) : text;
}
