/** An address as it may be printed: what can hold a secret (credentials, query, fragment) is left out. */
export function printableUrl(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, '//…@').replace(/[?#].*$/s, (rest) => `${rest[0]}…`);
}

/** Whether `address` is an address that Kommo can call, and leads where it reads. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) && readsAsItIs(address);
}

/**
 * Whether the host is the one that somebody sees: of `h.com\@evil.com` some programs call the first and some the last,
 * and `h.com@evil.com` reads as if it led to the first.
 */
function readsAsItIs(address: string): boolean {
  const { hostname, username } = new URL(address);
  const authority = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';
  const written = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  if (authority.includes('\\') || username.includes('.')) return false;
  if (written.startsWith('[')) return true;
  // A name in other letters than Latin ones is told in Latin ones; letters that stand for others are not taken.
  const isForeign = hostname.includes('xn--') && written.normalize('NFKC') === written;
  return isForeign || hostname === written.toLowerCase();
}

/** Whether the host of an address is this machine itself; of IPv6 with brackets or without. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]|::1)$/.test(hostname);
}

/** What is wrong with a text that is no address. The text itself is not told: it may be, or hold, a secret. */
export const notAnAddress = 'its value is not a web address. Write it as https://host/path.';
