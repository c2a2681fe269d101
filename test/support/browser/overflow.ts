/** How far anything in the bubble reaches beyond its box, in pixels; runs in the page. */
export function overflow(): number {
  const boxes = [...document.querySelectorAll('.digital-pipeline__edit-bubble, .dp-message, .dp-message *')];
  return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => (clientWidth === 0 ? 0 : scrollWidth - clientWidth)));
}
