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
    const before = await countAll(session);
    await tab.ask('openings', action, times);
    await session.settle();
    const misdeeds = misdeedsBetween(before, await countPatiently(session, before));
    await session.picture('openings', `After ${times} openings`);
    for (const misdeed of misdeeds) await session.tell(misdeed);
    return `opened and closed, ${misdeeds.length === 0 ? 'nothing left' : 'and something left each time'}`;
  },
};

interface Counts extends LeftBehind {
  /** All nodes of the page, those that nobody sees included. */
  nodes: number;
}

async function countAll(session: TrialSession): Promise<Counts> {
  return { ...(await session.tab.ask('leftBehind')), nodes: await countNodes(session) };
}

/** What still waits for its time may let go later; what has let go already need not be waited for. */
async function countPatiently(session: TrialSession, before: Counts): Promise<Counts> {
  const atOnce = await countAll(session);
  const hasMore = misdeedsBetween(before, { ...atOnce, timeouts: 0 }).length > 0;
  if (!hasMore || atOnce.timeouts === 0) return atOnce;
  await eventually(session.tab, {
    look: () => session.tab.ask('leftBehind'),
    isContent: ({ timeouts }) => timeouts === 0,
  });
  return countAll(session);
}

function misdeedsBetween(before: Counts, after: Counts): Misdeed[] {
  const elements = elementMisdeeds(before, after);
  const nodes = after.nodes - before.nodes;
  const message = `${nodes} nodes are left that are in the page no more, after ${times} openings.`;
  const isLeft = nodes > mostGrowth && after.timeouts === 0 && elements.length === 0;
  return [
    ...handlerMisdeeds(before, after),
    ...intervalMisdeeds(before, after),
    ...elements,
    ...(isLeft ? [{ rule: trialRules.nodesLeft, message }] : []),
  ];
}

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
