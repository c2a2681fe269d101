/**
 * A mistake that the person at the keyboard can put right. Its message says what is wrong, with which value, in which
 * file and what to do; it is printed without a stack trace.
 */
export class UserError extends Error {
  override name = 'UserError';
}
