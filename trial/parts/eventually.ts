import { setTimeout as wait } from 'node:timers/promises';
import type { TrialTab } from '../browser/trial-tab';

/** How long people would wait, and how often is looked, in milliseconds. */
const patience = 3000;
const pause = 50;

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
  for (;;) {
    // Asked first: what ends between the questions has been seen.
    const isBusy = await tab.isBusy(most);
    const answer = await look();
    if (isContent(answer) || !isBusy || performance.now() >= until) return answer;
    await wait(pause);
  }
}
