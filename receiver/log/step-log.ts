/** What a line of the log tells: the step that was done, and ids. */
export interface StepFields {
  step: Step;
  [name: string]: unknown;
}

/** A log with a line for each step. Only ids belong into one: never a phone, a text, a token or a key. */
export interface StepLog extends Record<'debug' | 'info' | 'warn' | 'error' | 'fatal', LineWriter> {}

type LineWriter = (fields: StepFields, words: string) => void;

/** The steps, of a hook first. */
export type Step =
  | 'accept'
  | 'store'
  | 'read'
  | 'fill'
  | 'send'
  | 'note'
  | 'done'
  | 'put-off'
  // Of an account.
  | 'call'
  | 'refresh'
  | 'install'
  | 'uninstall'
  | 'settings'
  // Of the process.
  | 'start'
  | 'stop'
  | 'spool'
  | 'database'
  | 'answer'
  | 'measure'
  | 'work'
  | 'erase';
