import type { Session } from '../session';

/** A part of a trial. */
export interface Part {
  name: string;
  /** Uses the widget; what it did, as a sentence without its end. */
  run: (session: Session) => Promise<string>;
}
