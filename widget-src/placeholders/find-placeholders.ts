/** The codes of the placeholders in a message, each once: `{{code}}`, or `{{code|text}}` for when the field is empty. */
export function findPlaceholders(message: string): string[] {
  const codes = [...message.matchAll(/\{\{([^{}|]*)(?:\|[^{}]*)?\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(codes)];
}
