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

const broken: Group[] = [
  // An exception ends dpSettings, so that it comes last.
  {
    parts: ['Cancel'],
    rules: ['rejection', 'missingText', 'missingFile', 'insecureRequest', 'leftPage', 'notJudged', 'exception'],
  },
  { parts: ['Cancel'], rules: ['endless'] },
  { parts: ['Cancel'], rules: ['crashed'] },
  { parts: ['Cancel'], rules: ['keptAfterCancel'] },
  { parts: language, rules: ['notStarted'] },
  { parts: language, rules: ['installRefused'] },
  { parts: language, rules: ['noAnswer'] },
  { parts: language, rules: ['switchOffRefused'] },
  { parts: language, rules: ['lostSetting'] },
  { parts: using, rules: ['lostValue'] },
  { parts: using, rules: ['doneInactive'] },
  { parts: using, rules: ['doneActive'] },
  { parts: using, rules: ['strayName'] },
  { parts: [...using, 'two open actions'], rules: ['sharedForm'] },
  { parts: ['50 openings'], rules: ['handlersLeft', 'intervalsLeft', 'nodesLeft'] },
  { parts: ['a form that comes late'], rules: ['lateForm'] },
  { parts: [...using, 'hostile values'], rules: ['markupFromValue'] },
  { parts: [...using, 'hostile values'], rules: ['changedValue'] },
  { parts: ['looks'], rules: ['contrast', 'overflow', 'keyboard', 'nameless'] },
];

const mended: Group[] = [
  {
    parts: ['Cancel'],
    rules: [
      'rejection',
      'missingText',
      'missingFile',
      'insecureRequest',
      'leftPage',
      'notJudged',
      'exception',
      'endless',
      'crashed',
      'keptAfterCancel',
    ] as RuleName[],
  },
  { parts: language, rules: ['notStarted'] },
  { parts: language, rules: ['installRefused'] },
  { parts: language, rules: ['noAnswer'] },
  { parts: language, rules: ['switchOffRefused'] },
  { parts: language, rules: ['lostSetting'] },
  { parts: using, rules: ['lostValue'] },
  { parts: using, rules: ['doneInactive', 'doneActive', 'strayName'] },
  { parts: [...using, 'two open actions'], rules: ['sharedForm'] },
  { parts: ['50 openings'], rules: ['handlersLeft', 'intervalsLeft', 'nodesLeft'] },
  { parts: ['a form that comes late'], rules: ['lateForm'] },
  { parts: [...using, 'hostile values'], rules: ['markupFromValue', 'changedValue'] },
  { parts: ['looks'], rules: ['contrast', 'overflow', 'keyboard', 'nameless'] },
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

describe('the examples of the rules', () => {
  it.each(broken)('are found: $rules', async (group) => {
    const { findings } = await tryExamples(group, 'broken');
    const ids = group.rules.map((name) => trialRules[name].id);
    expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(ids));
  });

  it.each(mended)('mended as they say leave nothing to be found: $rules', async (group) => {
    expect((await tryExamples(group, 'mended')).findings).toEqual([]);
  });
});
