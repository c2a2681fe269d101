import type { TrialTab } from '../browser/trial-tab';
import type { Control, ControlFacts, ControlKind, Target } from '../protocol';
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
  tab: TrialTab;
  number: number;
  facts: ControlFacts;
  settle: () => Promise<void>;
  /** The control itself, or what `inner` names in it. */
  target: (inner?: string) => Target;
}

const press = ({ tab, target }: Held): Promise<void> => tab.click(target());

/** How each kind of control is changed, by the same keys and clicks as people use. */
const ways: Record<ControlKind, (held: Held) => Promise<void>> = {
  text: (held) => type(held, sampleFor(held)),
  number: (held) => type(held, String(held.number)),
  editable: (held) => type(held, `Trial ${held.number}`),
  picked: ({ tab, target, facts }) => tab.ask('pick', target(), picked[facts.type] ?? ''),
  file: ({ tab, target }) => tab.ask('giveFile', target()),
  check: ({ tab, target }) => tab.click(target('label')),
  button: press,
  'role-box': press,
  async choice({ tab, target, facts }) {
    if (facts.otherOption >= 0) await tab.ask('choose', target(), facts.otherOption);
  },
  async 'kommo-select'({ tab, target }) {
    await tab.click(target('.control--select--button'));
    await tab.click(target('.control--select--list--item:not(.control--select--list--item-selected)'));
  },
  async 'kommo-boxes'({ tab, target }) {
    await tab.click(target('.checkboxes_dropdown__title_wrapper'));
    await tab.click(target('label:has(.js-item-checkbox)'));
    await tab.click(target('.checkboxes_dropdown__title_wrapper'));
  },
  async 'role-choice'({ tab, target, settle }) {
    const isOpen = (await tab.ask('pointOf', target('option'))) !== undefined;
    if (!isOpen) await tab.click(target());
    await settle();
    await tab.click(target('option'));
  },
  async range({ tab, target }) {
    if (await tab.ask('markAll', target())) await tab.page.keyboard.press('ArrowRight');
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
  const facts = await tab.ask('facts', action, index);
  if (!facts) return;
  const target = (inner = ''): Target => ({ action, control: index, inner });
  await ways[kind]({ tab, number, facts, target, settle: () => session.settle() });
  // Leaving a field is what announces it in many forms.
  await tab.ask('leaveControl');
  await session.settle();
}

async function type({ tab, target }: Held, text: string): Promise<void> {
  await tab.click(target());
  if (await tab.ask('markAll', target())) await tab.page.keyboard.type(text);
}

function sampleFor({ facts: { words, isLong, most }, number }: Held): string {
  const asked = samples.find(([asks]) => asks.test(words))?.[1](number);
  const text = asked ?? (isLong ? `Trial ${number}\nand more` : `Trial ${number}`);
  return most > 0 ? text.slice(0, most) : text;
}
