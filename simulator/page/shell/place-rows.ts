/** Has a list hold these rows in this order, moved no more than needed: a row that is moved loses the focus in it. */
export function placeRows(list: HTMLElement, rows: readonly HTMLElement[]): void {
  const kept = new Set<Element>(rows);
  const gone = [...list.children].filter((row) => !kept.has(row));
  for (const row of gone) row.remove();
  for (const [place, row] of rows.entries()) {
    const there = list.children[place];
    if (there !== row) list.insertBefore(row, there ?? null);
  }
}
