import type { CheckOptions, Inspection } from '../inspect';

/** What is to be checked: a folder or a zip on the disk, or a zip in memory. */
export interface Order {
  target: string | Uint8Array;
  options: Omit<CheckOptions, 'rules'>;
}

/** What came of it: what was found, or why that cannot be told. */
export type CheckAnswer = { inspection: Inspection } | { refused: string } | { failed: string };

/** How long a thread may have a processor for one order, in seconds, and how large its objects may get, in megabytes. */
export interface ThreadLimits {
  seconds: number;
  megabytes: number;
}
