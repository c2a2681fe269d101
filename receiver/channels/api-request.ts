/** A call of API v4. */
export interface ApiCall {
  method: 'GET' | 'POST';
  /** From `/api/v4/` on, with its query. */
  path: string;
  body?: unknown;
}

/** What came of it: an answer of any status, a request that did not leave, or one that left and was not answered. */
export type ApiOutcome =
  | { kind: 'answer'; status: number; body: unknown; retryAfter?: number }
  | { kind: 'not sent'; reason: string; retryAfter?: number }
  | { kind: 'no answer'; reason: string };

/** Calls the API of an account with its token, within its budget of requests. `retryAfter` is in seconds. */
export type ApiRequest = (accountId: number, call: ApiCall) => Promise<ApiOutcome>;
