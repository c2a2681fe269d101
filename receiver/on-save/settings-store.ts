/** What the route of the widget's settings keeps. */
export interface SettingsStore {
  /**
   * Whether a disposable token is used for the first time. Two calls with one `jti`, at once or in two processes, answer
   * true once; it may be forgotten after `expires`, seconds since 1970, when the token is refused by its age.
   */
  useTokenOnce(jti: string, expires: number): Promise<boolean>;
  /** Stores, encrypted, what the administrator of an account wrote into the widget's settings, in place of the former. */
  saveCredentials(accountId: number, credentials: Record<string, string>): Promise<void>;
}
