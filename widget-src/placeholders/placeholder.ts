/** A placeholder as it is offered to the user. */
export interface OfferedPlaceholder {
  /** What stands between the braces. */
  code: string;
  /** What it stands for, in the user's language. */
  description: string;
  /** The heading it is listed under. */
  group: string;
  /** Other words that people look for it by, in the user's language; not shown. */
  otherWords: string;
}

/** The placeholder as it stands in a message. */
export function marker(code: string, fallback?: string): string {
  return fallback === undefined ? `{{${code}}}` : `{{${code}|${fallback}}}`;
}
