/** Puts numbers in order. */
export function ascending(one: number, other: number): number {
  return one - other;
}
