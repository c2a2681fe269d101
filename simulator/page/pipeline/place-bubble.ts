import { find } from '../../../kommo-page/find';

/** Turns the bubble to the side on which it stays inside the table. */
export function placeBubble(tile: HTMLElement, table: HTMLElement): void {
  const container = find(tile, '.digital-pipeline__edit-process-container');
  const room = table.getBoundingClientRect();
  const { left, right } = tile.getBoundingClientRect();
  container.classList.toggle('opens-left', left - room.left > room.right - right);
}
