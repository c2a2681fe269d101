import { setTimeout as wait } from 'node:timers/promises';

/** How long people would wait, and how often is looked, in milliseconds. */
const patience = 3000;
const pause = 50;

/** The first answer that is content, or the last one: widgets do things a moment later. */
export async function eventually<Answer>(
  look: () => Promise<Answer>,
  isContent: (answer: Answer) => boolean,
  most = patience,
): Promise<Answer> {
  const until = performance.now() + most;
  let answer = await look();
  while (!isContent(answer) && performance.now() < until) {
    await wait(pause);
    answer = await look();
  }
  return answer;
}
