/** How long nothing may change, and how long is waited for that, in milliseconds. */
const still = 50;
const patience = 2000;

/** Waits until the page has been still for a moment; a page that is never still is not waited for. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let changed = begun;
    const observer = new MutationObserver(() => (changed = performance.now()));
    observer.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    const look = (): void => {
      const now = performance.now();
      if (now - changed < still && now - begun < patience) return void setTimeout(look, still / 2);
      observer.disconnect();
      resolve();
    };
    setTimeout(look, still);
  });
}
