/** How bad a finding is: only errors make the check fail by themselves; a note says what cannot be judged here. */
export type Severity = 'error' | 'warning' | 'note';

/** One thing wrong with a widget archive. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Path inside the archive; empty where the finding is about the archive as a whole. */
  file: string;
  /** From 1; null where the finding is about the file as a whole. */
  line: number | null;
  /** From 1, in UTF-16 units as editors count them. */
  column: number | null;
  /** JSON pointer to the offending value; for a value that is missing, the pointer it should have. */
  pointer: string | null;
  message: string;
  fix: string;
  /** Of the secret that was found: tells it from others, and not what it is. */
  fingerprint?: string;
  /** The path of a picture of it, where one was taken. */
  picture?: string;
}
