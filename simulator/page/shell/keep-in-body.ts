/** Puts what stands in the body now back when a script takes it out, as `$('body').empty()` does; `lost` is told of it. */
export function keepInBody(lost: () => void): void {
  const own = [...document.body.children];
  new MutationObserver(() => {
    const removed = own.filter((part) => !part.isConnected);
    if (removed.length === 0) return;
    document.body.append(...removed);
    lost();
  }).observe(document.body, { childList: true });
}
