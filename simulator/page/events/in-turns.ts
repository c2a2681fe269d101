/** How long a turn is, in milliseconds. */
const turn = 400;

/** Makes `work` be done at most once in a turn, however often it is asked for: hundreds may ask in a second. */
export function inTurns(work: () => void): () => void {
  let isWaiting = false;
  let last = -Infinity;
  const doIt = (): void => {
    isWaiting = false;
    last = performance.now();
    work();
  };
  return () => {
    if (isWaiting) return;
    const left = last + turn - performance.now();
    if (left <= 0) return doIt();
    isWaiting = true;
    setTimeout(doIt, left);
  };
}
