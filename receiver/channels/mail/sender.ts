/** A mail address with the name that is shown beside it. */
export interface Sender {
  name: string;
  address: string;
}

// Stricter than the standards: what these leave out is what separates addresses and headers from each other.
const atom = '[^\\s@<>,;:"()\\[\\]\\\\]+';
const mailbox = new RegExp(`^${atom}@${atom}$`);
const named = new RegExp(`^([^<>"\\r\\n]*) <(${atom}@${atom})>$`);

/** Whether a text is one mail address and nothing more. */
export function isMailAddress(text: string): boolean {
  return mailbox.test(text);
}

/** Reads `name@host` or `Name <name@host>`; undefined when it is neither. */
export function parseSender(text: string): Sender | undefined {
  if (isMailAddress(text)) return { name: '', address: text };
  const [, name, address] = named.exec(text) ?? [];
  return name === undefined || address === undefined ? undefined : { name: name.trim(), address };
}
