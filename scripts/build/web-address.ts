/** An address as it may be printed: what can hold a secret (credentials, query, fragment) is left out. */
export function printableUrl(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, '//…@').replace(/[?#].*$/s, (rest) => `${rest[0]}…`);
}

/** Whether `address` is an address that Kommo can call. */
export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
