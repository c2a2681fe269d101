import type { KommoHost } from './host';

/**
 * A widget uses a member of Kommo's page that the model does not have: it is told, and the widget goes on. A strict page
 * throws instead.
 */
export function tellLack({ events, strict }: Pick<KommoHost, 'events' | 'strict'>, member: string): void {
  events.missing?.(member);
  if (strict) throw new Error(`${member} is not modelled: this page does not have it.`);
}

/** Stands for a member without which a widget cannot go on: using it throws, with its name. */
export function notModelled(name: string, report?: (name: string) => void): (...values: unknown[]) => never {
  return () => {
    report?.(name);
    throw new Error(`${name} is not modelled: Kommo has it, this page does not.`);
  };
}
