/**
 * Calls `look` now, at each change of the page and a last time after `patience` milliseconds.
 * Returns the function that ends it.
 */
export function whilePageChanges(page: Document, look: (lastTime: boolean) => void, patience: number): () => void {
  const observer = new MutationObserver(() => look(false));
  const timer = setTimeout(() => {
    observer.disconnect();
    look(true);
  }, patience);

  look(false);
  observer.observe(page.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
