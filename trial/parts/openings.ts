import { trialRules } from '../../check/trial-rules/trial-rules';
import type { TrialSession } from '../trial-session';
import type { LeftBehind } from '../protocol';
import type { Misdeed } from '../misdeed';
import { eventually } from './eventually';
import type { Part } from './part';
import { openSaved } from './saved-form';

const first = 5;
const times = 50;
/** What grows by less is not left by each opening. */
const mostGrowth = times * 0.9;

/** Opens and closes a form 50 times, and counts what is left in the page. */
export const openings: Part = {
  name: `${times} openings`,
  async run(session) {
    const { tab } = session;
    session.circumstance = 'The form was closed as soon as it was open.';
    const action = await openSaved(session);
    if (action === undefined) return 'could not be started';
    // What is made once, at the first opening, is not left by each.
    await tab.ask('openings', action, first);
    await session.settle();
    const [before, nodesBefore] = [await tab.ask('leftBehind'), await countNodes(session)];
    await tab.ask('openings', action, times);
    await session.settle();
    await eventually(
      () => tab.ask('leftBehind'),
      ({ timeouts }) => timeouts === 0,
    );
    const [after, nodesAfter] = [await tab.ask('leftBehind'), await countNodes(session)];
    await session.picture('openings', `After ${times} openings`);
    const misdeeds = [
      ...handlerMisdeeds(before, after),
      ...intervalMisdeeds(before, after),
      ...elementMisdeeds(before, after),
    ];
    const nodes = nodesAfter - nodesBefore;
    // What still waits for its time, or for a server, may let go later.
    const isWaiting = after.timeouts > 0;
    if (nodes > mostGrowth && !isWaiting && elementMisdeeds(before, after).length === 0) {
      misdeeds.push({
        rule: trialRules.nodesLeft,
        message: `${nodes} nodes are left that are in the page no more, after ${times} openings.`,
      });
    }
    for (const misdeed of misdeeds) await session.tell(misdeed);
    return `opened and closed, ${misdeeds.length === 0 ? 'nothing left' : 'and something left each time'}`;
  },
};

/** Each text whose number has grown with each opening, with by how much. */
function grown(before: Record<string, number>, after: Record<string, number>): [text: string, growth: number][] {
  return Object.entries(after)
    .map(([text, count]): [string, number] => [text, count - (before[text] ?? 0)])
    .filter(([, growth]) => growth >= mostGrowth);
}

function handlerMisdeeds(before: LeftBehind, after: LeftBehind): Misdeed[] {
  return grown(before.handlers, after.handlers).map(([text, growth]) => {
    const [type = '', place] = text.split(' ');
    const message = `${growth} handlers of “${type}” are left on the page after ${times} openings.`;
    return { rule: trialRules.handlersLeft, place, message };
  });
}

function intervalMisdeeds(before: LeftBehind, after: LeftBehind): Misdeed[] {
  return grown(before.intervals, after.intervals).map(([place, growth]) => {
    const message = `${growth} intervals still run after ${times} openings.`;
    return { rule: trialRules.intervalsLeft, place, message };
  });
}

function elementMisdeeds(before: LeftBehind, after: LeftBehind): Misdeed[] {
  return grown(before.elements, after.elements).map(([text, growth]) => {
    const message = `${growth} elements ${text} are left in the page after ${times} openings.`;
    return { rule: trialRules.nodesLeft, message };
  });
}

async function countNodes({ tab: { devtools } }: TrialSession): Promise<number> {
  // What is unreachable only through something else that is goes in a later round.
  for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Memory.getDOMCounters')).nodes;
}
