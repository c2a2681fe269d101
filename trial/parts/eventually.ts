import { setTimeout as wait } from 'node:timers/promises';
import type { TrialTab } from '../browser/trial-tab';

/** How long people would wait, and how often is looked, in milliseconds. */
const patience = 3000;
const pause = 50;

/** So often in a row nothing may be under way: an answer that has come may still be on its way through promises. */
const idleEnough = 3;

/** What is waited for. */
interface Awaited<Answer> {
  look: () => Promise<Answer>;
  isContent: (answer: Answer) => boolean;
  /** How long, in milliseconds. */
  most?: number;
}

/**
 * The first answer that is content, or the last one: widgets do things a moment later. A page in which nothing is under
 * way any more is not waited for.
 */
export async function eventually<Answer>(
  tab: TrialTab,
  { look, isContent, most = patience }: Awaited<Answer>,
): Promise<Answer> {
  const until = performance.now() + most;
  for (let idle = 0; ;) {
    // Asked first: what ends between the questions has been seen.
    idle = (await tab.isBusy(most)) ? 0 : idle + 1;
    const answer = await look();
    if (isContent(answer) || idle === idleEnough || performance.now() >= until) return answer;
    if (idle === 0) await wait(pause);
  }
}
