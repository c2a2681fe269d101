/** A text as PHP's urlencode writes it. */
export function encodeText(text: string): string {
  // encodeURIComponent leaves !'()*~ as they are, PHP's urlencode does not. A lone surrogate has no UTF-8.
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
}

/** The text that was encoded; what is not encoded rightly stays as it is, and takes nothing else with it. */
export function decodeText(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  return decoded(spaced) ?? spaced.replace(/(?:%[\da-f]{2})+/gi, (run) => decoded(run) ?? run);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
