/** How a text goes out as SMS. */
export interface SmsParts {
  /** How many messages it takes; 0 for an empty text. */
  parts: number;
  /** The letters that are not in the GSM alphabet, each once: with one of them, all of the text is sent as Unicode. */
  foreign: string[];
}

// 3GPP TS 23.038: the basic table, and the letters of the extension table, which take the place of two.
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extension = new Set('\f^{}\\[~]|€');

/**
 * Counts the messages of a text: 160 letters alone and 153 where it is divided, in Unicode 70 and 67. What takes the place
 * of two, a letter of the extension table or an emoji, is never divided.
 */
export function smsParts(text: string): SmsParts {
  const letters = Array.from(text);
  const foreign = [...new Set(letters)].filter((letter) => !basic.has(letter) && !extension.has(letter));
  const sizes = letters.map((letter) => (foreign.length > 0 ? letter.length : extension.has(letter) ? 2 : 1));
  const [whole, divided] = foreign.length > 0 ? [70, 67] : [160, 153];
  return { parts: packed(sizes, sum(sizes) <= whole ? whole : divided), foreign };
}

function packed(sizes: number[], room: number): number {
  let parts = 0;
  let left = 0;
  for (const size of sizes) {
    if (size > left) {
      parts += 1;
      left = room;
    }
    left -= size;
  }
  return parts;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
