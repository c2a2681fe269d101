import { trialRules } from '../check/trial-rules/trial-rules';
import type { Asked, Uncaught } from './browser/told-by-browser';
import type { TrialEvent } from './protocol';
import type { Trouble } from './trouble';

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
}

/** What is wrong with what happened. */
export function troublesOf(news: News, { language, ask }: Circumstances): Trouble[] {
  return [
    ...news.events.flatMap((event) => ofEvent(event, language)),
    ...news.uncaught.map(ofUncaught),
    ...news.missingFiles.map((name) => ofMissingFile(name, ask)),
    ...news.leaving.map((address) => ofLeaving(address)),
  ];
}

function ofEvent(event: TrialEvent, language: string): Trouble[] {
  if (event.kind === 'returned') return [];
  if (event.kind === 'threw') return [ofThrown(event)];
  const { place } = event;
  if (event.kind === 'lacks')
    return [{ rule: trialRules.notJudged, place, message: `This model of Kommo lacks ${event.member}.` }];
  if (event.title !== 'i18n') return [{ rule: trialRules.notJudged, place, message: event.text }];
  return [
    { rule: trialRules.missingText, place, message: `${event.text.replace(' in this language', '')} (${language})` },
  ];
}

function ofThrown({ where, text, place, isForeign }: TrialEvent & { kind: 'threw' }): Trouble {
  // A start that fails is told with its reason.
  const missing = /^TypeError: i18n: |leads through a missing subtree/.test(text);
  if (missing && place) return { rule: trialRules.missingText, place, message: `${where} ended: ${text}` };
  const message = `${where} threw ${text}.`;
  return isForeign ? unplaced(message) : { rule: trialRules.exception, place, message };
}

function ofUncaught({ text, place, isRejection }: Uncaught): Trouble {
  const rule = isRejection ? trialRules.rejection : trialRules.exception;
  const message = isRejection
    ? `A promise was broken and nobody heard of it: ${text}`
    : `${text}, and nobody caught it.`;
  return place ? { rule, place, message } : unplaced(message);
}

// Whose fault it is cannot be told: no line of the archive stands in the stack.
function unplaced(message: string): Trouble {
  return { rule: trialRules.notJudged, message: `${message} No line of the archive stands in its stack.` };
}

function ofMissingFile(name: string, ask: readonly Asked[]): Trouble {
  const place = ask.find(({ address }) => decodeURIComponent(address).includes(`/${name}`))?.place;
  return { rule: trialRules.missingFile, place, message: `${name} is asked for and is not in the archive.` };
}

function ofLeaving(address: string): Trouble {
  const message = `The widget wanted to take the page to ${address || 'another window'} without a click of the user.`;
  return { rule: trialRules.leftPage, message };
}
