export interface CssSelector {
  selector: string;
  offset: number;
}

/** At-rules that hold rules; the blocks of all others (fonts, key frames, pages) hold none of the page's elements. */
const grouping = /^@(?:media|supports|layer|container)\b/i;

/** The selectors of a style sheet with where they stand; those nested in another rule are below it already. */
export function cssSelectors(css: string): CssSelector[] {
  const text = css.replaceAll(/\/\*[^]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?/g, (skipped) =>
    ' '.repeat(skipped.length),
  );
  const selectors: CssSelector[] = [];
  const open: boolean[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(/[{};]/g)) {
    if (mark === '{') {
      const prelude = text.slice(start, index);
      if (open.every(Boolean) && !prelude.trim().startsWith('@')) selectors.push(...split(prelude, start));
      open.push(grouping.test(prelude.trim()));
    } else if (mark === '}') open.pop();
    start = index + 1;
  }
  return selectors;
}

/** The parts of a list of selectors; a comma in brackets does not part them. */
function split(prelude: string, start: number): CssSelector[] {
  const selectors: CssSelector[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= prelude.length; index++) {
    const mark = prelude[index];
    if (mark === '(' || mark === '[') depth++;
    if (mark === ')' || mark === ']') depth--;
    if (mark !== undefined && (mark !== ',' || depth > 0)) continue;
    const part = prelude.slice(from, index);
    const selector = part.trim();
    if (selector !== '') selectors.push({ selector, offset: start + from + part.indexOf(selector) });
    from = index + 1;
  }
  return selectors;
}
