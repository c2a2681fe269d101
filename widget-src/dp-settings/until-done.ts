/**
 * Calls `attempt` now, at each change of the page and a last time after `patience` milliseconds, until it returns true.
 * Returns the function that ends it.
 */
export function untilDone(page: Document, attempt: (last: boolean) => boolean, patience: number): () => void {
  if (attempt(false)) return () => {};

  const observer = new MutationObserver(() => {
    if (attempt(false)) stop();
  });
  const timer = setTimeout(() => {
    stop();
    attempt(true);
  }, patience);
  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
  }

  observer.observe(page.body, { childList: true, subtree: true });
  return stop;
}
