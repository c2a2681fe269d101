/** Kommo's webhooks have to be answered within this time, in milliseconds (developers.kommo.com/docs/webhooks-general). */
const allowed = 2000;

/** Whether Kommo would have given up on an answer. */
export function isSlow(milliseconds: number): boolean {
  return milliseconds > allowed;
}
