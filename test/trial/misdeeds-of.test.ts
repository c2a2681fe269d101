import { expect, it } from 'vitest';
import { trialRules } from '../../check/trial-rules/trial-rules';
import { misdeedsOf } from '../../trial/misdeeds-of';
import type { TrialEvent } from '../../trial/protocol';

const plain = {
  language: 'en',
  ask: [],
  circumstance: undefined,
  hasOtherPlaces: false,
  isUnanswered: false,
};
const nothing = { events: [], uncaught: [], missingFiles: [], leaving: [] };
const place = 'script.js:7:3';
const absent = "TypeError: Cannot read properties of null (reading 'addEventListener')";

function thrown(where: string, text: string): TrialEvent[] {
  return [{ kind: 'threw', where, text, place, isForeign: false }];
}

function judged(events: TrialEvent[], circumstances: Partial<typeof plain> = {}): unknown[] {
  return misdeedsOf({ ...nothing, events }, { ...plain, ...circumstances }).map(({ rule, severity }) => [
    rule.id,
    severity ?? rule.severity,
  ]);
}

const exception = trialRules.exception.id;
const notJudged = trialRules.notJudged.id;

it('an exception is an error, and in a callback of every place a warning for a widget of other places as well', () => {
  expect(judged(thrown('bind_actions', absent))).toEqual([[exception, 'error']]);
  expect(judged(thrown('bind_actions', absent), { hasOtherPlaces: true })).toEqual([[exception, 'warning']]);
  expect(judged(thrown('dpSettings', absent), { hasOtherPlaces: true })).toEqual([[exception, 'error']]);
  expect(judged(thrown('render', 'TypeError: self.draw is not a function'), { hasOtherPlaces: true })).toEqual([
    [exception, 'error'],
  ]);
});

it.each([
  ['moment', notJudged, 'note'],
  ['regeneratorRuntime', notJudged, 'note'],
  ['undeclared_name', exception, 'error'],
])('a name that is not there is judged by whether Kommo’s page may have it: %s', (name, rule, severity) => {
  expect(judged(thrown('init', `ReferenceError: ${name} is not defined`))).toEqual([[rule, severity]]);
});

it('what nobody catches is milder behind a question that no server has answered', () => {
  const uncaught = [{ text: absent, place, isRejection: false }];
  const severities = [false, true].map((isUnanswered) =>
    misdeedsOf({ ...nothing, uncaught }, { ...plain, isUnanswered }).map(({ severity }) => severity),
  );
  expect(severities).toEqual([[undefined], ['warning']]);
});

it('the text that amoCRM’s own example asks for is not missed', () => {
  const missing = (key: string): TrialEvent[] => [
    { kind: 'warned', title: 'i18n', text: `There is no text "${key}".`, place },
  ];
  expect(judged(missing('settings.absent'))).toEqual([[trialRules.missingText.id, 'warning']]);
  expect(judged(missing('userLang'))).toEqual([]);
});
