/** Events by their names, as jQuery keeps them. */
type Handlers = Record<string, readonly unknown[]>;

/** Remembers jQuery's handlers on `document`; the answer tells later which kinds have come and not gone. */
export function watchHandlers($: JQueryStatic): () => string[] {
  const before = countHandlers($);
  return () => [...countHandlers($)].filter(([type, count]) => count > (before.get(type) ?? 0)).map(([type]) => type);
}

function countHandlers($: JQueryStatic): Map<string, number> {
  // The only way to them, which debugging tools use too.
  const { _data: data } = $ as unknown as { _data: (owner: Document, key: string) => Handlers | undefined };
  return new Map(Object.entries(data(document, 'events') ?? {}).map(([type, handlers]) => [type, handlers.length]));
}
