import { describeValue } from './describe-value';
import type { HostLog } from './host-log';

const methods = ['debug', 'info', 'log', 'trace', 'warn', 'error'] as const;

/** Writes what the archive prints to the console down, with the line; it still gets there. */
export function watchConsole(log: HostLog): void {
  for (const method of methods) {
    const plain = console[method].bind(console);
    console[method] = (...values: unknown[]) => {
      plain(...values);
      const [place] = log.placesOf(new Error('printed').stack);
      if (place) log.add('console', `console.${method}`, `${values.map(describePrinted).join(' ')}\nat ${place}`);
    };
  }
}

function describePrinted(value: unknown): string {
  return typeof value === 'string' ? value : describeValue(value);
}
