import type { CDPSession } from 'playwright-core';

/** What has no end that anybody could wait for. */
const endless = new Set(['EventSource', 'Ping', 'Prefetch', 'Preflight', 'WebSocket']);

/** How long is waited for answers, in milliseconds: a trial gives them at once. */
const patience = 2000;

/** The requests of a page that have no answer yet. */
export class RequestsUnderWay {
  #open = new Set<string>();
  #ended: () => void = () => {};

  constructor(devtools: CDPSession) {
    devtools.on('Network.requestWillBeSent', ({ requestId, type = '' }) => {
      if (!endless.has(type)) this.#open.add(requestId);
    });
    const end = ({ requestId }: { requestId: string }): void => {
      this.#open.delete(requestId);
      if (this.areNone) this.#ended();
    };
    devtools.on('Network.loadingFinished', end);
    devtools.on('Network.loadingFailed', end);
  }

  get areNone(): boolean {
    return this.#open.size === 0;
  }

  /** Waits until all have ended; one that does not end is not waited for again. */
  async end(): Promise<void> {
    if (this.areNone) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      this.#ended = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#open.clear();
  }
}
