import { describe, expect, it } from 'vitest';
import { trialRules } from '../../check/trial-rules/trial-rules';
import type { Trial } from '../../trial/try-widget';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

type RuleName = keyof typeof trialRules;

const using = ['using the form'];
const looks = ['looks'];

/** The parts that find what is not seen at the first opening of the form. */
const parts: Partial<Record<RuleName, string[]>> = {
  notStarted: ['language en'],
  installRefused: ['language en'],
  noAnswer: ['language en'],
  switchOffRefused: ['language en'],
  lostSetting: ['language en'],
  lostValue: using,
  doneInactive: using,
  doneActive: using,
  strayName: using,
  sharedForm: [...using, 'two open actions'],
  handlersLeft: ['50 openings'],
  intervalsLeft: ['50 openings'],
  nodesLeft: ['50 openings'],
  lateForm: ['a form that comes late'],
  markupFromValue: [...using, 'hostile values'],
  changedValue: [...using, 'hostile values'],
  contrast: looks,
  overflow: looks,
  keyboard: looks,
  nameless: looks,
};

function tryExample(name: RuleName, planted: string): Promise<Trial> {
  const names = parts[name] ?? ['Cancel'];
  return tryWidget(plantedWidget(planted), {
    // Less than the ten of a user, who waits for it once.
    ...(name === 'endless' && { longestSilence: 1 }),
    parts: (all) => all.filter((part) => names.includes(part.name)),
  });
}

describe.each(Object.keys(trialRules) as RuleName[])('the example of %s', (name) => {
  const { id, example } = trialRules[name];

  it('is found', async () => {
    const { findings } = await tryExample(name, example.broken);
    expect(findings.map(({ rule }) => rule)).toContain(id);
  });

  it('mended as it says leaves nothing to be found', async () => {
    const { findings } = await tryExample(name, example.mended);
    expect(findings).toEqual([]);
  });
});
