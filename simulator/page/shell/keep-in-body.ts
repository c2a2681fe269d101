/**
 * Puts what stands in the body now back when a script takes it out, as `$('body').empty()` does; `lost` is told of the
 * first time.
 */
export function keepInBody(lost: () => void): void {
  const own = [...document.body.children];
  let told = false;
  new MutationObserver(() => {
    const removed = own.filter((part) => !part.isConnected);
    if (removed.length === 0) return;
    document.body.append(...removed);
    if (!told) lost();
    told = true;
  }).observe(document.body, { childList: true });
}
