/** How far anything in the bubble reaches beyond its box, in pixels, but for what an ellipsis ends; runs in the page. */
export function overflow(): number {
  const all = [...document.querySelectorAll('.digital-pipeline__edit-bubble, .dp-message, .dp-message *')];
  const boxes = all.filter((box) => getComputedStyle(box).textOverflow !== 'ellipsis');
  return Math.max(...boxes.map(({ scrollWidth, clientWidth }) => (clientWidth === 0 ? 0 : scrollWidth - clientWidth)));
}
