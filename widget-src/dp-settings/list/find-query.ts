/** What somebody is typing behind `{{`. */
export interface Query {
  /** Where the braces begin. */
  start: number;
  /** What a choice replaces ends here: at the caret, or behind the placeholder that the caret is in. */
  end: number;
  text: string;
}

/** The longest query; what is longer is no code and no name. */
const longest = 60;

/** What is being typed at `caret`; undefined where it is no placeholder. */
export function findQuery(message: string, caret: number): Query | undefined {
  const [begun, text = ''] = /\{\{([^{}|\n]*)$/.exec(message.slice(Math.max(0, caret - longest - 2), caret)) ?? [];
  if (begun === undefined) return undefined;
  const [rest = ''] = /^[\w.]*(?:\|[^{}\n]*)?\}\}/.exec(message.slice(caret)) ?? [];
  return { start: caret - begun.length, end: caret + rest.length, text: text.trim() };
}
