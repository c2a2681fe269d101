/** Why Kommo cannot be asked. */
export type FailureCode =
  | 'too-many-requests'
  | 'blocked'
  | 'no-answer'
  | 'server-error'
  | 'broken-answer'
  | 'redirected'
  | 'not-installed'
  | 'consent'
  | 'key-missing'
  | 'uninstalled'
  | 'unpaid'
  | 'no-right';

/** Codes that no waiting mends: somebody has to do something. */
const endings: ReadonlySet<FailureCode> = new Set(['uninstalled', 'unpaid', 'no-right']);

/** A call to Kommo without an answer that can be worked with. */
export class ApiFailure extends Error {
  override name = 'ApiFailure';
  readonly code: FailureCode;
  /** How long to leave the account alone. */
  readonly seconds: number | undefined;
  /** Whether Kommo may have done what it was asked. */
  readonly isSent: boolean;

  constructor(code: FailureCode, { seconds, isSent = false }: { seconds?: number | undefined; isSent?: boolean } = {}) {
    super(`Kommo cannot be asked: ${code}.`);
    this.code = code;
    this.seconds = seconds;
    this.isSent = isSent;
  }

  /** Whether trying again later can help. */
  get isLater(): boolean {
    return !endings.has(this.code);
  }
}
