import type { IncomingHttpHeaders } from 'node:http';

/** A request that was read whole. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  /** What stood in the variable parts of the path, in their order. */
  words: string[];
}

/** The body as JSON; undefined where it is none. */
export function jsonOf({ body }: Call): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
