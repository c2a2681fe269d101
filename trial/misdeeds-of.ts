import { pageGlobals } from '../check/facts/page-globals';
import { trialRules } from '../check/trial-rules/trial-rules';
import type { Asked, Uncaught } from './browser/told-by-browser';
import type { TrialEvent } from './protocol';
import { excused, type Misdeed } from './misdeed';

/** What has been heard since it was asked last. */
export interface News {
  events: readonly TrialEvent[];
  uncaught: readonly Uncaught[];
  missingFiles: readonly string[];
  leaving: readonly string[];
}

/** What decides how news is judged. */
export interface Circumstances {
  language: string;
  /** Every request so far, for the line of one. */
  ask: readonly Asked[];
  /** What is unusual about how the widget is used, as a sentence. */
  circumstance: string | undefined;
  /** Whether the widget is for places that a trial does not have, such as cards. */
  hasOtherPlaces: boolean;
  /** Whether it has asked servers that are not there. */
  isUnanswered: boolean;
}

/** Why something may have gone wrong later. */
export const serversAreAbsent = 'It asked a server before, which is not there in a trial.';

const otherPlaces = 'It is for other places of Kommo as well, where what it looks for may be.';

/** What is wrong with what happened. */
export function misdeedsOf(
  news: News,
  { language, ask, circumstance, hasOtherPlaces, isUnanswered }: Circumstances,
): Misdeed[] {
  const ofEvents = news.events.flatMap((event) => {
    const excuse = circumstance ?? (hasOtherPlaces && looksForMore(event) ? otherPlaces : undefined);
    return ofEvent(event, language).map((misdeed) => excusedException(misdeed, excuse));
  });
  const whyUncaught = isUnanswered ? serversAreAbsent : undefined;
  return [
    ...ofEvents,
    ...news.uncaught.map(ofUncaught).map((misdeed) => excusedException(misdeed, circumstance ?? whyUncaught)),
    ...news.missingFiles.map((name) => ofMissingFile(name, ask)),
    ...news.leaving.map((address) => ofLeaving(address)),
  ];
}

function ofEvent(event: TrialEvent, language: string): Misdeed[] {
  if (event.kind === 'returned') return [];
  if (event.kind === 'threw') return [ofThrown(event)];
  const { place } = event;
  if (event.kind === 'lacks')
    return [{ rule: trialRules.notJudged, place, message: `This model of Kommo lacks ${event.member}.` }];
  if (event.title === 'render_template') {
    const message = 'render_template draws into the right panel of cards, which the editor is not known to have.';
    return [{ rule: trialRules.notJudged, place, message }];
  }
  if (event.title === 'open' || event.title === 'close')
    return [{ rule: trialRules.leftPage, place, message: event.text }];
  // The example in amoCRM's documents asks for it, and so do widgets that began with that.
  if (event.title === 'i18n' && event.text.includes('"userLang"')) return [];
  if (event.title !== 'i18n') return [{ rule: trialRules.notJudged, place, message: event.text }];
  return [
    { rule: trialRules.missingText, place, message: `${event.text.replace(' in this language', '')} (${language})` },
  ];
}

function excusedException(misdeed: Misdeed, excuse: string | undefined): Misdeed {
  return excuse !== undefined && misdeed.rule === trialRules.exception ? excused(misdeed, excuse) : misdeed;
}

/** Whether a callback that is called in every place of Kommo failed because something was not there. */
function looksForMore(event: TrialEvent): boolean {
  const isEverywhere = event.kind === 'threw' && ['render', 'init', 'bind_actions'].includes(event.where);
  return isEverywhere && /^TypeError: .*\b(null|undefined)\b/.test(event.text);
}

function ofThrown({ where, text, place, isForeign }: TrialEvent & { kind: 'threw' }): Misdeed {
  // A start that fails is told with its reason.
  const missing = /^TypeError: i18n: |leads through a missing subtree/.test(text);
  if (missing && place) return { rule: trialRules.missingText, place, message: `${where} ended: ${text}` };
  const name = lackedGlobal(text);
  if (name)
    return { rule: trialRules.notJudged, place, message: `${where} ended: this model of Kommo’s page lacks ${name}.` };
  const message = `${where} threw ${text.replace(/\.$/, '')}.`;
  return isForeign ? unplaced(message) : { rule: trialRules.exception, place, message };
}

function ofUncaught({ text, place, isRejection }: Uncaught): Misdeed {
  const rule = isRejection ? trialRules.rejection : trialRules.exception;
  const name = lackedGlobal(text);
  if (name) return { rule: trialRules.notJudged, place, message: `This model of Kommo’s page lacks ${name}.` };
  const message = isRejection
    ? `A promise was rejected and nobody handled it: ${text}`
    : `${text}, and nobody caught it.`;
  return place ? { rule, place, message } : unplaced(message);
}

/** The name of something that widgets find in Kommo's page and that is not in the model's. */
function lackedGlobal(text: string): string | undefined {
  const [, name = ''] = /ReferenceError: (\S+) is not defined/.exec(text) ?? [];
  return pageGlobals.has(name) || name === transpiled ? name : undefined;
}

// Old compilers leave it to the page, and widgets that were made by them are in use.
const transpiled = 'regeneratorRuntime';

// Whose fault it is cannot be told: no line of the archive stands in the stack.
function unplaced(message: string): Misdeed {
  const words = message.endsWith('.') ? message : `${message}.`;
  const reason = 'No line of the archive stands in its stack; it may come from a request that nobody answered here.';
  return { rule: trialRules.notJudged, message: `${words} ${reason}` };
}

function ofMissingFile(name: string, ask: readonly Asked[]): Misdeed {
  const place = ask.find(({ address }) => decodeURIComponent(address).includes(`/${name}`))?.place;
  return { rule: trialRules.missingFile, place, message: `${name} is asked for and is not in the archive.` };
}

function ofLeaving(address: string): Misdeed {
  const message = `The widget wanted to take the page to ${address || 'another window'} without a click of the user.`;
  return { rule: trialRules.leftPage, message };
}
