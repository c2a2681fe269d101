import { describeValue } from '../../simulator/page/widget/describe-value';
import { createPlaces } from '../../simulator/page/widget/places';
import type { TrialEvent } from '../protocol';

/** The lines of a stack that lie in the archive; of its sources a trial knows nothing. */
export const placesOf = createPlaces([]);

/** As many as tell anything: a widget in a loop must not fill the page. */
const most = 300;

/** What happens between the page and the widget, until somebody asks. */
export class EventRecord {
  #events: TrialEvent[] = [];
  #told = new WeakSet<object>();

  /** An exception, wherever it ended; one that passes several places is told once. */
  threw(where: string, error: unknown): void {
    if (typeof error === 'object' && error !== null) {
      if (this.#told.has(error)) return;
      this.#told.add(error);
    }
    const place = error instanceof Error ? placesOf(linesOf(error))[0] : undefined;
    // What is no Error has no stack: a widget threw it, for the model throws errors only.
    this.#add({ kind: 'threw', where, text: describeValue(error), place, isForeign: error instanceof Error && !place });
  }

  returned(callback: string, result: unknown): void {
    this.#add({ kind: 'returned', callback, result: describeValue(result) });
  }

  lacks(member: string): void {
    this.#add({ kind: 'lacks', member, place: currentPlace() });
  }

  warned(title: string, text: string): void {
    this.#add({ kind: 'warned', title, text, place: currentPlace() });
  }

  take(): TrialEvent[] {
    return this.#events.splice(0);
  }

  #add(event: TrialEvent): void {
    if (this.#events.length < most) this.#events.push(event);
  }
}

// Without the message, which may name a file as well.
function linesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

/** The line of the archive that runs now, if one does. */
export function currentPlace(): string | undefined {
  return placesOf(new Error('here').stack)[0];
}
