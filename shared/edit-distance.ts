/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to get from `a` to `b`
 * (optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  // Codes begin alike more often than not, and the table costs their lengths multiplied.
  if (a !== '' && a[0] === b[0]) return editDistance(a.slice(1), b.slice(1));
  const distances = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => distances[row]?.[column] ?? Infinity;

  for (let row = 1; row <= a.length; row += 1) {
    const current = (distances[row] = [row]);
    for (let column = 1; column <= b.length; column += 1) {
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}
