import type { IncomingHttpHeaders } from 'node:http';

/** What a request says before its body. */
export interface RequestHead {
  method: string;
  /** Its host is not to be trusted. */
  url: URL;
  headers: IncomingHttpHeaders;
}

/** A request whose body was read to its end. */
export interface HttpRequest extends RequestHead {
  body: Buffer;
}

/** What is sent back. A text without a content type is `text/plain`. */
export interface HttpAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** One address of the server. HEAD comes with GET. */
export interface Route {
  path: string;
  /** `OPTIONS` too, for a route that pages of another origin call. */
  methods: readonly ('GET' | 'POST' | 'OPTIONS')[];
  /** Turns a request away before its body is read. */
  refuse?(head: RequestHead): HttpAnswer | undefined;
  /** An error that it throws is logged and answered with 500. */
  handle(request: HttpRequest): HttpAnswer | Promise<HttpAnswer>;
}
