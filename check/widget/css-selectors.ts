/** One selector of a list, and where it stands. */
export interface CssSelector {
  selector: string;
  offset: number;
}

/** At-rules that hold rules; the blocks of all others (fonts, key frames, pages) hold none of the page's elements. */
const grouping = /^@(?:media|supports|layer|container)\b/i;

/** The selectors of a style sheet with where they stand; those nested in another rule are below it already. */
export function cssSelectors(css: string): CssSelector[] {
  const text = css.replace(/\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g, (skipped) =>
    ' '.repeat(skipped.length),
  );
  const selectors: CssSelector[] = [];
  const open: boolean[] = [];
  /** How many of the open blocks hold no rules of the page. */
  let others = 0;
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    if (mark === '{') {
      const prelude = text.slice(start, index);
      if (others === 0 && !prelude.trim().startsWith('@'))
        for (const part of split(prelude, start)) selectors.push(part);
      const isGrouping = grouping.test(prelude.trim());
      if (!isGrouping) others += 1;
      open.push(isGrouping);
    } else if (mark === '}' && open.pop() === false) others -= 1;
    start = index + 1;
  }
  return selectors;
}

/** The parts of a list of selectors; a comma in brackets does not part them. */
function split(prelude: string, start: number): CssSelector[] {
  const selectors: CssSelector[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= prelude.length; index += 1) {
    const mark = prelude[index];
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (mark !== undefined && (mark !== ',' || depth > 0)) continue;
    const part = prelude.slice(from, index);
    const selector = part.trim();
    if (selector !== '') selectors.push({ selector, offset: start + from + part.indexOf(selector) });
    from = index + 1;
  }
  return selectors;
}
