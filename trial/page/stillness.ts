import type { Timeouts } from './watch-timeouts';

/** A timeout or a transition that ends sooner belongs to what was just done, in milliseconds. */
const soon = 400;

/** How long is waited for a page that is never still: the first time, and each time after that, in milliseconds. */
const [patience, shortPatience] = [2000, 250];

/** A page that is not drawn any more has no frames; in milliseconds. */
const longestFrame = 100;

// Those of the browser, whatever a widget puts into their places.
const later = window.setTimeout.bind(window);
const onFrame = window.requestAnimationFrame.bind(window);

/** What tells that a page has nothing more to do by itself. */
export interface Stillness {
  /** Waits until nothing changes for a frame, and no timeout or transition is about to change something. */
  come: () => Promise<void>;
  /** Whether, a frame later, something that the page itself has begun ends within so many milliseconds. */
  isEnding: (within: number) => Promise<boolean>;
}

/** Watches for stillness; a page that is never still is not waited for. */
export function watchStillness(timeouts: Timeouts): Stillness {
  let most = patience;
  return {
    async isEnding(within) {
      await nextFrame();
      return timeouts.areDue(within) || isMoving(within);
    },
    async come() {
      const until = performance.now() + most;
      let hasChanged = true;
      const observer = new MutationObserver(() => (hasChanged = true));
      observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      while ((hasChanged || timeouts.areDueOnce(soon) || isMoving(soon)) && performance.now() < until) {
        hasChanged = false;
        await nextFrame();
      }
      observer.disconnect();
      if (performance.now() >= until) most = shortPatience;
    },
  };
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    // Behind the frame, when what was done for it is done.
    onFrame(() => later(resolve));
    later(resolve, longestFrame);
  });
}

function isMoving(within: number): boolean {
  return document.getAnimations().some(({ playState, currentTime, effect }) => {
    const left = Number(effect?.getComputedTiming().endTime) - Number(currentTime);
    return playState === 'running' && left < within;
  });
}
