import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { placeOf } from './place-of';

/** Seconds of its own processor time for which a page may not answer, and so much more often it may have in one part. */
export const longestSilence = 10;
const partsOfSilence = 3;

/** How often is looked, in milliseconds. */
const pause = 200;

/** Why a page was ended. */
export interface Ended {
  /** What it did, as the end of a sentence. */
  text: string;
  /** The line that ran then. */
  place: string | undefined;
}

/**
 * Watches the processor time of a page's own thread, which its code can neither stop nor see. The promise is kept when the
 * page had to be ended; `stop` ends the watching.
 */
export function watchPage(devtools: CDPSession, silence = longestSilence): { ended: Promise<Ended>; stop: () => void } {
  const watch = { isOver: false };
  const ended = new Promise<Ended>((resolve) => {
    // A page that is closed answers with an error, and needs no watching.
    void lookAfter(devtools, { watch, silence }).then(
      (found) => found && resolve(found),
      () => {},
    );
  });
  return { ended, stop: () => void (watch.isOver = true) };
}

interface Watching {
  watch: { isOver: boolean };
  silence: number;
}

async function lookAfter(devtools: CDPSession, { watch, silence }: Watching): Promise<Ended | undefined> {
  const most = silence * partsOfSilence;
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Debugger.enable');
  // A statement `debugger` would stop the page for ever.
  devtools.on('Debugger.paused', resume(devtools));
  const begun = await processorTime(devtools);
  let answered = begun;
  while (!watch.isOver) {
    const beat = { isBack: false };
    void devtools.send('Runtime.evaluate', { expression: '0' }).then(
      () => (beat.isBack = true),
      () => {},
    );
    do {
      await wait(pause);
      const spent = await processorTime(devtools);
      if (!beat.isBack && spent - answered > silence) {
        return { text: `kept the page busy for ${silence} s of processor time`, place: await endPage(devtools) };
      }
      if (spent - begun > most) {
        return { text: `took ${most} s of processor time in one part`, place: await endPage(devtools) };
      }
    } while (!beat.isBack && !watch.isOver);
    answered = await processorTime(devtools);
  }
  return undefined;
}

const resumers = new WeakMap<CDPSession, () => void>();

function resume(devtools: CDPSession): () => void {
  const resumer = (): void => void devtools.send('Debugger.resume').catch(() => {});
  resumers.set(devtools, resumer);
  return resumer;
}

async function processorTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
}

/** Ends what runs, and tells which line it was: the debugger interrupts a loop, too. */
async function endPage(devtools: CDPSession): Promise<string | undefined> {
  const resumer = resumers.get(devtools);
  if (resumer) devtools.off('Debugger.paused', resumer);
  const paused = new Promise<string | undefined>((resolve) => {
    devtools.once('Debugger.paused', ({ callFrames }) => {
      const frames = callFrames.map(({ url, location }) => ({ url, ...location }));
      resolve(placeOf(frames));
    });
  });
  await devtools.send('Debugger.pause');
  const place = await Promise.race([paused, wait(pause * 5)]);
  await devtools.send('Debugger.resume').catch(() => {});
  await devtools.send('Runtime.terminateExecution');
  return place ?? undefined;
}
