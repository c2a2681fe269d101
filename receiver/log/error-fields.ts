/**
 * What a log says of an error: what it is and where it came from. Its message is left out, because messages repeat what
 * they complain about: JSON.parse quotes the text, a database the row.
 */
export function errorFields(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, code, stack = '' } = error as NodeJS.ErrnoException;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { error: name, ...(code && { code }), at: frames.slice(0, 5).join('\n') };
}
