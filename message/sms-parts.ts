/** How a text goes out as SMS. */
export interface SmsParts {
  /** How many messages it takes; 0 for an empty text. */
  parts: number;
  /** The letters that are not in the GSM alphabet, each once: with one of them, all of the text is sent as Unicode. */
  foreign: string[];
}

// 3GPP TS 23.038: the basic table and the extension table; letters of the latter take the place of two.
const foreignLetters =
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|[^@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà\f^{}\\[~\]|€]/g;
const doubleInGsm = /[\f^{}\\[~\]|€]/g;
const doubleInUnicode = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/**
 * Counts the messages of a text: 160 letters alone and 153 where it is divided, in Unicode 70 and 67. What takes the place
 * of two, a letter of the extension table or an emoji, is never divided.
 */
export function smsParts(text: string): SmsParts {
  const foreign = [...new Set(text.match(foreignLetters))];
  const isUnicode = foreign.length > 0;
  const [whole, divided] = isUnicode ? [70, 67] : [160, 153];
  const doubles = [...text.matchAll(isUnicode ? doubleInUnicode : doubleInGsm)];
  // In Unicode a double letter has its two places in the text already.
  const added = isUnicode ? 0 : 1;
  const size = text.length + doubles.length * added;
  if (size <= whole) return { parts: Math.min(size, 1), foreign };

  let leftEmpty = 0;
  doubles.forEach(({ index }, before) => {
    if ((index + before * added + leftEmpty) % divided === divided - 1) leftEmpty += 1;
  });
  return { parts: Math.ceil((size + leftEmpty) / divided), foreign };
}
