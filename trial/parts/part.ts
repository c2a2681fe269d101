import type { TrialSession } from '../trial-session';

/** A part of a trial. */
export interface Part {
  name: string;
  /** Uses the widget; what it did, as a sentence without its end. */
  run: (session: TrialSession) => Promise<string>;
}
