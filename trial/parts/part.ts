import type { TrialSession } from '../trial-session';

/** A part of a trial. */
export interface Part {
  name: string;
  /** The language that it is done in, where that is not the first one of the widget. */
  language?: string;
  /** Whether the parts behind it use what it learns. */
  teaches?: boolean;
  /** Uses the widget; what it did, as a sentence without its end. */
  run: (session: TrialSession) => Promise<string>;
}
