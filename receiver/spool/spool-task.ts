/** What the thread of the spool is asked for, one after the other. */
export type SpoolTask =
  /** Brings a group to the disk; answered when it is there. */
  | ({ kind: 'write' } & SpoolGroup)
  /** The first hooks behind a place. */
  | { kind: 'read'; after: number; most: number }
  | { kind: 'close' };

/** What one commit brings to the disk. */
export interface SpoolGroup {
  hooks: string[];
  /** The hooks up to this place are forgotten. */
  dropTo: number;
  /** Writes as much as the largest hook, to prove that there is room for it. */
  proves: boolean;
}

/** A hook in the spool: its place, and the hook as JSON. */
export type SpooledRow = [place: number, hook: string];

/** What a task came to. Only the thread's own words stand in a fault, never a value of a hook. */
export type SpoolOutcome = { rows: SpooledRow[] } | { fault: string };

/** What the thread is started with. */
export interface SpoolStart {
  file: string;
}

/** The first thing it says: how many hooks wait since the last time, or why the file cannot be used. */
export type SpoolOpened = { waiting: number } | { fault: string; isTaken: boolean };
