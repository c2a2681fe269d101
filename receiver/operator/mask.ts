/** A phone or an e-mail address as far as it may be shown: whoever knows it recognizes it, and nobody else learns it. */
export function masked(address: string): string {
  const at = address.indexOf('@');
  return at < 0 ? `${address.slice(0, 3)}…${address.slice(-2)}` : `${address.slice(0, 1)}…${address.slice(at)}`;
}
