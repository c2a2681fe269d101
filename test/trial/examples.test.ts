import { describe, expect, it } from 'vitest';
import { trialRules } from '../../check/trial-rules/trial-rules';
import type { Trial } from '../../trial/gather';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

type RuleName = keyof typeof trialRules;

/** Examples that do not disturb each other stand in one widget, and are tried by the parts that can find them. */
interface Group {
  parts: string[];
  rules: RuleName[];
}

const language = ['language en'];
const using = ['using the form'];

const running: RuleName[] = ['rejection', 'missingText', 'missingFile', 'insecureRequest', 'leftPage', 'notJudged'];
const opening: Group = { parts: ['50 openings'], rules: ['handlersLeft', 'intervalsLeft', 'nodesLeft'] };
const late: Group = { parts: ['a form that comes late'], rules: ['lateForm'] };
const shared: Group = { parts: [...using, 'two open actions'], rules: ['sharedForm'] };
const hostile: Group = { parts: [...using, 'hostile values'], rules: ['markupFromValue', 'changedValue'] };
const looks: Group = { parts: ['looks'], rules: ['contrast', 'overflow', 'keyboard', 'nameless'] };
const installing: Group[] = ['noAnswer' as const, 'switchOffRefused' as const, 'lostSetting' as const].map((name) => ({
  parts: language,
  rules: [name],
}));

const broken: Group[] = [
  // An exception ends dpSettings, so that it comes last.
  { parts: ['Cancel'], rules: [...running, 'exception'] },
  { parts: ['Cancel'], rules: ['endless'] },
  { parts: ['Cancel'], rules: ['crashed'] },
  { parts: ['Cancel'], rules: ['keptAfterCancel'] },
  { parts: language, rules: ['notStarted'] },
  { parts: language, rules: ['installRefused'] },
  ...installing,
  { parts: using, rules: ['lostValue'] },
  { parts: using, rules: ['doneInactive'] },
  { parts: using, rules: ['formGone'] },
  { parts: using, rules: ['doneActive', 'strayName'] },
  shared,
  opening,
  late,
  hostile,
  looks,
];

const mended: Group[] = [
  { parts: ['Cancel'], rules: [...running, 'exception', 'endless', 'crashed', 'keptAfterCancel'] },
  { parts: language, rules: ['notStarted', 'installRefused'] },
  ...installing,
  { parts: using, rules: ['lostValue'] },
  { parts: using, rules: ['doneInactive', 'doneActive', 'strayName', 'formGone'] },
  shared,
  opening,
  late,
  hostile,
  looks,
];

function tryExamples({ parts, rules }: Group, which: 'broken' | 'mended'): Promise<Trial> {
  const planted = rules.map((name) => trialRules[name].example[which]).join('\n');
  return tryWidget(plantedWidget(planted), {
    // Less than the ten of a user, who waits for it once.
    ...(rules.includes('endless') && { longestSilence: 1 }),
    parts: (all) => all.filter(({ name }) => parts.includes(name)),
  });
}

it.each([{ groups: broken }, { groups: mended }])('no rule is left out', ({ groups }) => {
  expect(groups.flatMap(({ rules }) => rules).toSorted()).toEqual(Object.keys(trialRules).toSorted());
});

// Each waits for its own page more than it computes.
describe.concurrent('the examples of the rules', () => {
  it.each(broken)('are found: $rules', async (group) => {
    const { findings } = await tryExamples(group, 'broken');
    const ids = group.rules.map((name) => trialRules[name].id);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ids));
  });

  it.each(mended)('mended as they say leave nothing to be found: $rules', async (group) => {
    expect((await tryExamples(group, 'mended')).findings).toEqual([]);
  });
});
