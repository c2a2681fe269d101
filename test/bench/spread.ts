import { median } from './median';

/** The median of some numbers, with the least and the greatest. */
export function spread(numbers: number[], unit: 's' | 'ms'): string {
  const shown = (number: number): string => number.toFixed(unit === 's' ? 2 : 1);
  return `${shown(median(numbers))} ${unit} (${shown(Math.min(...numbers))} to ${shown(Math.max(...numbers))})`;
}
