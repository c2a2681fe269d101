/** An answer before it is sent. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An answer with a resource, as all of Kommo's are. */
export function halReply(value: object, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/hal+json' }, body: JSON.stringify(value) };
}

/** An answer of plain JSON. */
export function jsonReply(value: object, status = 200): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

/** Kommo's answer where nothing is found in a list: no body at all. */
export const nothing: Reply = { status: 204, headers: {}, body: '' };
