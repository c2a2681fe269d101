/** An address as it may be printed: what can hold a secret (credentials, query, fragment) is left out. */
export function printableUrl(address: string): string {
  return address.replace(/\/\/[^/?#]*@/, '//…@').replace(/[?#].*$/s, (rest) => `${rest[0]}…`);
}

/** Whether `address` is an address that Kommo can call. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

/** What is wrong with a text that is no address. The text itself is not told: it may be, or hold, a secret. */
export const notAnAddress = 'its value is not a web address. Write it as https://host/path.';
