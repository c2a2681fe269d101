import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import { type Frame, placeOf } from './place-of';

/** Seconds of its own processor time for which a page may not answer, and so much more often it may have in one part. */
export const longestSilence = 10;
const partsOfSilence = 3;

/** How often is looked, and how long the debugger is waited for, in milliseconds. */
const pause = 200;
const debuggerWithin = 1000;

/** Why a page was ended. */
export interface Ended {
  kind: 'busy' | 'memory';
  /** What it did, as the end of a sentence. */
  text: string;
  /** The line that ran then. */
  place: string | undefined;
}

interface Paused {
  reason: string;
  callFrames: { url: string; location: Omit<Frame, 'url'> }[];
}

/** Watches what a page takes of processor and memory, which its code can neither stop nor see. */
export class PageWatch {
  /** Kept when the page had to be ended. */
  readonly ended: Promise<Ended>;
  #devtools: CDPSession;
  #isOver = false;
  #paused: (at: Paused) => void;
  #end!: (ended: Ended) => void;

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools;
    this.ended = new Promise((resolve) => (this.#end = resolve));
    this.#paused = (at) => void this.#goOn(at).catch(() => {});
  }

  /** Begins to watch; `silence` is in seconds of processor time. */
  static async begin(devtools: CDPSession, silence = longestSilence): Promise<PageWatch> {
    const watch = new PageWatch(devtools);
    devtools.on('Debugger.paused', watch.#paused);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Debugger.enable');
    // A page that is closed answers with an error, and needs no watching.
    void watch.#look(silence).catch(() => {});
    return watch;
  }

  stop(): void {
    this.#isOver = true;
  }

  async #look(silence: number): Promise<void> {
    const begun = await this.#processorTime();
    const most = silence * partsOfSilence;
    while (!this.#isOver) {
      const answered = await this.#processorTime();
      const beat = this.#beat();
      do {
        await wait(pause);
        const spent = await this.#processorTime();
        if (!beat.isBack && spent - answered > silence) {
          return await this.#endLoop(`kept the page busy for ${silence} s of processor time`);
        }
        if (spent - begun > most) return await this.#endLoop(`took ${most} s of processor time in one part`);
      } while (!beat.isBack && !this.#isOver);
    }
  }

  /** Asks the page for nothing: it answers as soon as nothing else runs in it. */
  #beat(): { isBack: boolean } {
    const beat = { isBack: false };
    const back = (): void => void (beat.isBack = true);
    void this.#devtools.send('Runtime.evaluate', { expression: '0' }).then(back, () => {});
    return beat;
  }

  async #processorTime(): Promise<number> {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0;
  }

  /** The debugger interrupts a loop, and tells which line it was. */
  async #endLoop(text: string): Promise<void> {
    this.#devtools.off('Debugger.paused', this.#paused);
    const stopped = new Promise<string | undefined>((resolve) => {
      this.#devtools.once('Debugger.paused', (at) => resolve(placeIn(at)));
    });
    await this.#devtools.send('Debugger.pause');
    const place = await Promise.race([stopped, wait(debuggerWithin, undefined)]);
    await this.#terminate();
    this.#end({ kind: 'busy', text, place });
  }

  /** The browser stops a page that is about to crash for want of memory; a statement `debugger` would stop it for ever. */
  async #goOn(at: Paused): Promise<void> {
    if (at.reason !== 'OOM') return void (await this.#devtools.send('Debugger.resume'));
    this.#end({ kind: 'memory', text: 'wanted more memory than a tab has', place: placeIn(at) });
    await this.#terminate();
  }

  async #terminate(): Promise<void> {
    await this.#devtools.send('Debugger.resume').catch(() => {});
    await this.#devtools.send('Runtime.terminateExecution');
  }
}

function placeIn({ callFrames }: Paused): string | undefined {
  return placeOf(callFrames.map(({ url, location }) => ({ url, ...location })));
}
