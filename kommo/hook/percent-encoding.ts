/** A text as PHP's urlencode writes it. */
export function encodeText(text: string): string {
  // encodeURIComponent leaves !'()*~ as they are, PHP's urlencode does not. A lone surrogate has no UTF-8.
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))
    .replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '+');
}

/** The text that was encoded; what is not encoded rightly stays as it is. */
export function decodeText(text: string): string {
  const spaced = text.replace(/\+/g, ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
