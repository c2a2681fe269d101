import { trialRules } from '../check/trial-rules/trial-rules';
import type { Asked, Uncaught } from './browser/told-by-browser';
import type { TrialEvent } from './protocol';
import type { Misdeed } from './misdeed';

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
}

/** What is wrong with what happened. */
export function misdeedsOf(news: News, { language, ask, circumstance }: Circumstances): Misdeed[] {
  return [
    ...[...news.events.flatMap((event) => ofEvent(event, language)), ...news.uncaught.map(ofUncaught)].map((misdeed) =>
      circumstance && misdeed.rule === trialRules.exception ? milder(misdeed, circumstance) : misdeed,
    ),
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
  if (event.title !== 'i18n') return [{ rule: trialRules.notJudged, place, message: event.text }];
  return [
    { rule: trialRules.missingText, place, message: `${event.text.replace(' in this language', '')} (${language})` },
  ];
}

function milder(misdeed: Misdeed, circumstance: string): Misdeed {
  return { ...misdeed, message: `${misdeed.message} ${circumstance}`, severity: 'warning' };
}

function ofThrown({ where, text, place, isForeign }: TrialEvent & { kind: 'threw' }): Misdeed {
  // A start that fails is told with its reason.
  const missing = /^TypeError: i18n: |leads through a missing subtree/.test(text);
  if (missing && place) return { rule: trialRules.missingText, place, message: `${where} ended: ${text}` };
  const message = `${where} threw ${text}.`;
  return isForeign ? unplaced(message) : { rule: trialRules.exception, place, message };
}

function ofUncaught({ text, place, isRejection }: Uncaught): Misdeed {
  const rule = isRejection ? trialRules.rejection : trialRules.exception;
  const message = isRejection
    ? `A promise was broken and nobody heard of it: ${text}`
    : `${text}, and nobody caught it.`;
  return place ? { rule, place, message } : unplaced(message);
}

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
