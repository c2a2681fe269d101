import { printableLines } from '../shared/printable';

/** Prints lines of a command: what they name, a file or an address, steers no terminal. */
export function say(text: string): void {
  console.log(printableLines(text));
}
