import type { ArchiveInfo } from '../../simulator/protocol';
import { trialRules } from '../../check/trial-rules/trial-rules';
import { excused } from '../misdeed';
import { serversAreAbsent } from '../misdeeds-of';
import type { SettingsState } from '../protocol';
import type { TrialSession } from '../trial-session';
import { eventually } from './eventually';
import type { Part } from './part';
import { quoted } from './quoted';

/** How long onSave is waited for while it does something, in milliseconds: a server that is not there answers at once. */
const answerWithin = 15_000;

/** So often is looked for an answer within five seconds; on a busy machine, less often. */
const slowAnswer = 100;

/** How long a form is looked at, at most, in milliseconds. */
const lookAtForm = 300;

/** A part for each language of the manifest: the integration from its installation to its end, and the form once. */
export function languageParts(archive: ArchiveInfo): Part[] {
  return languagesOf(archive).map((language, index) => ({
    name: `language ${language}`,
    language,
    teaches: index === 0,
    run: tryLanguage,
  }));
}

/** The languages of the manifest that the archive has, or all that it has. */
export function languagesOf({ manifest, languages }: ArchiveInfo): string[] {
  const { locale } = manifest.widget as { locale?: unknown };
  const named = (Array.isArray(locale) ? locale : []).map(String).filter((name) => Object.hasOwn(languages, name));
  const all = named.length > 0 ? [...new Set(named)] : Object.keys(languages);
  return all.length > 0 ? all : ['en'];
}

async function tryLanguage(session: TrialSession): Promise<string> {
  const started = await session.start({ installation: { status: 'install', active: 'N', settings: {} } });
  if (!started || !(await session.enter('settings'))) return 'could not be started';
  const hasWindow = (session.archive.manifest.widget as { installation?: unknown }).installation !== false;
  if (!hasWindow) return `no settings window, ${await tryForm(session)}`;
  const { answers, isInstalled } = await tryInstalling(session);
  const form = await tryForm(session);
  const end = isInstalled ? await tryEnding(session) : [];
  return [...answers, form, ...end].join(', ');
}

async function tryInstalling(session: TrialSession): Promise<{ answers: string[]; isInstalled: boolean }> {
  await openWindow(session);
  const names = Object.keys(await session.tab.ask('settingsValues'));
  const empty = names.length > 0 ? await press(session, installing) : undefined;
  const filled = await tryFilled(session, names);
  await session.tab.ask('closeSettings');
  const answers = [...(empty ? [`empty fields ${wordFor(empty)}`] : []), `filled ${wordFor(filled)}`];
  return { answers, isInstalled: filled.installation.status === 'installed' };
}

async function tryEnding(session: TrialSession): Promise<string[]> {
  await session.enter('settings');
  await openWindow(session);
  const off = await press(session, 'input[name=widget_active]');
  if (off.outcome === 'refused') {
    const message = 'onSave did not allow the integration to be switched off.';
    await session.tell({ rule: trialRules.switchOffRefused, message });
  }
  await openWindow(session);
  const end = await press(session, '.js-widget-uninstall');
  await session.tab.ask('closeSettings');
  return [wordFor(off), wordFor(end)];
}

const installing = '.js-widget-install, .js-widget-save';

async function openWindow(session: TrialSession): Promise<void> {
  await session.tab.ask('openSettings');
  await session.settle();
}

async function tryFilled(session: TrialSession, names: readonly string[]): Promise<Pressed> {
  const { tab } = session;
  await openWindow(session);
  for (const [index, name] of names.entries()) {
    const isThere = await tab.ask('markAll', `.modal [name=${JSON.stringify(name)}]`);
    if (isThere) await tab.page.keyboard.insertText(sampleFor(name, index));
  }
  await session.settle();
  const typed = await tab.ask('settingsValues');
  const before = tab.told.asked.length;
  const state = await press(session, installing);
  await session.picture(`settings-${session.language}`, `The settings window (${session.language})`);
  if (state.outcome === 'refused') await tellRefused(session, tab.told.asked.length > before);
  if (state.outcome === 'saved') await compareSettings(session, typed);
  // What is refused here may be allowed where the server is: the other parts go on with it.
  const wanted = { status: 'installed', active: 'Y', settings: typed } as const;
  session.learned.installation = state.outcome === 'saved' ? state.installation : wanted;
  return state;
}

function sampleFor(name: string, index: number): string {
  if (/mail/i.test(name)) return `trial${index}@example.com`;
  if (/url|link|host|domain/i.test(name)) return `https://example.com/${index}`;
  return `trial-${index}-000000`;
}

async function tellRefused(session: TrialSession, asked: boolean): Promise<void> {
  const message = 'onSave refused the settings with every field filled.';
  if (!asked) return session.tell({ rule: trialRules.installRefused, message });
  await session.tell({ rule: trialRules.notJudged, message: `${message} ${serversAreAbsent}` });
}

async function compareSettings(session: TrialSession, typed: Record<string, string>): Promise<void> {
  await openWindow(session);
  const shown = await session.tab.ask('settingsValues');
  for (const [name, value] of Object.entries(typed)) {
    if (value === '' || shown[name] === value) continue;
    const message = `"${name}" was saved as ${quoted(value)}, and the window shows ${quoted(shown[name] ?? '')} afterwards.`;
    await session.tell({ rule: trialRules.lostSetting, message });
  }
}

/** How the window stands, and how long that took where it was longer than people like to wait. */
interface Pressed extends SettingsState {
  seconds?: number;
}

/** Clicks a button of the window, and waits for what onSave says to it. */
async function press(session: TrialSession, button: string): Promise<Pressed> {
  const { tab } = session;
  await tab.click(`.modal :is(${button})`);
  const begun = performance.now();
  let looks = 0;
  const state = await eventually(tab, {
    look() {
      looks += 1;
      return tab.ask('settings');
    },
    isContent: ({ outcome }) => outcome !== undefined,
    most: answerWithin,
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  await session.settle();
  if (state.outcome === undefined && state.isAsked) {
    const message = 'onSave did not answer, and the window saves and saves.';
    const misdeed = { rule: trialRules.noAnswer, message };
    await session.tell(tab.isUnanswered ? excused(misdeed, serversAreAbsent) : misdeed);
  }
  return looks > slowAnswer ? { ...state, seconds } : state;
}

async function tryForm(session: TrialSession): Promise<string> {
  const { manifest } = session.archive;
  if (!manifest.locations?.includes('digital_pipeline')) return 'no form in the pipeline';
  if (!(await session.enter('digital_pipeline'))) return 'not started in the pipeline';
  const action = await session.tab.ask('addAction');
  await session.tab.ask('open', action);
  // People look at a form before they close it; what the widget does a moment later is done then.
  await eventually(session.tab, {
    look: () => session.tab.ask('leftBehind'),
    isContent: ({ timeouts }) => timeouts === 0,
    most: lookAtForm,
  });
  await session.settle();
  await session.picture(`form-${session.language}`, `A new action (${session.language})`);
  await session.tab.ask('cancel', action);
  return 'form opened';
}

function wordFor({ outcome, isAsked, seconds }: Pressed): string {
  return `${outcome ?? (isAsked ? 'no answer' : 'not asked')}${seconds === undefined ? '' : ` after ${seconds} s`}`;
}
