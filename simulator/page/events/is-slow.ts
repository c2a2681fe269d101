/**
 * Kommo's general webhooks have to be answered within this time, in milliseconds
 * (developers.kommo.com/docs/webhooks-general); of the pipeline's hook, only a "prompt" answer is documented.
 */
const allowed = 2000;

/** Whether an answer took longer than that. */
export function isSlow(milliseconds: number): boolean {
  return milliseconds > allowed;
}
