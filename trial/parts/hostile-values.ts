import { trialRules } from '../../check/trial-rules/trial-rules';
import type { FormState } from '../protocol';
import type { TrialSession } from '../trial-session';
import { eventually } from './eventually';
import type { Part } from './part';
import { quoted } from './quoted';
import { openForm } from './saved-form';

/** Texts that people write, or that somebody writes who means harm, by what they are. */
const hostile: Record<string, string> = {
  quotes: `He said "it's", <b>you</b> & \\me\\ #1 100% 'now'`,
  markup: `"'><img src="absent.png" onerror="window.trialInjected = true"><script>window.trialInjected = true</script>`,
  braces: '{{ }} {{contact.name}} {% if %} ${x} {{{',
  long: `${'A long text. '.repeat(769)}end`,
  'right to left': 'مرحبا بك، שלום \u202Eabc\u202C 😀 e\u0301',
};

/** Saved texts that are not like others: shown as they are, and the same after another Done. */
export const hostileValues: Part = {
  name: 'hostile values',
  async run(session) {
    const { learned } = session;
    if (learned.plainFields.length === 0) return 'no field holds a text as it was typed';
    if (!(await session.openEditor())) return 'could not be started';
    for (const [what, text] of Object.entries(hostile)) await tryText(session, what, text);
    return `${Object.keys(hostile).length} texts in ${learned.plainFields.map((name) => `"${name}"`).join(', ')}`;
  },
};

async function tryText(session: TrialSession, what: string, text: string): Promise<void> {
  const { tab, learned } = session;
  const given = Object.fromEntries(learned.plainFields.map((name) => [name, text]));
  const action = await tab.ask('addAction', { ...learned.stored, ...given });
  await openForm(session, action);
  if (what === 'markup') await session.picture('hostile', 'A value with markup in it');
  if (await tab.ask('injected')) {
    await session.tell({
      rule: trialRules.markupFromValue,
      message: 'Code in a saved value was run when the action was opened.',
    });
  }
  await compareShown(session, action, { what, text });
  await compareStored(session, action, { what, text });
}

const texts = ({ controls }: FormState): string[] => controls.map(({ value }) => value);

interface Given {
  what: string;
  text: string;
}

async function compareShown(session: TrialSession, action: number, { what, text }: Given): Promise<void> {
  const form = await eventually(session.tab, {
    look: () => session.tab.ask('form', action),
    isContent: (one) => texts(one).includes(text),
  });
  if (texts(form).includes(text)) return;
  const message = `No control shows a saved text with ${what} as it is: ${quoted(text)}.`;
  await session.tell({ rule: trialRules.changedValue, message });
}

/** Done is made active by the condition above the form, which is none of the widget's. */
async function compareStored(session: TrialSession, action: number, { what, text }: Given): Promise<void> {
  const { tab, learned } = session;
  await tab.ask('choose', '.digital-pipeline__edit-bubble .digital-pipeline__condition', 1);
  await session.settle();
  await tab.click('.digital-pipeline__edit-bubble .js-trigger-save');
  await session.settle();
  const stored = await tab.ask('stored', action);
  for (const name of learned.plainFields.filter((one) => stored?.[one] !== text)) {
    const message = `"${name}" held a text with ${what}, and Done made ${quoted(stored?.[name] ?? '')} of it: ${quoted(text)}.`;
    await session.tell({ rule: trialRules.changedValue, message });
  }
  await tab.ask('cancel', action);
}
