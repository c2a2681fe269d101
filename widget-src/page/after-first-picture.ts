/** Calls `work` once the browser has drawn an element for the first time; at once where it does not tell. */
export function afterFirstPicture(target: Element, work: () => void): void {
  if (!('IntersectionObserver' in window)) return work();
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    work();
  });
  observer.observe(target);
}
