import type { ServerResponse } from 'node:http';

/** An answer of the server. */
export interface PageAnswer {
  status?: number;
  type: string;
  /** Beside those that every answer has. */
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

/** Nothing may be kept, guessed at, framed by or read into other pages. */
export const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Sends an answer whole. */
export function sendAnswer(response: ServerResponse, { status = 200, type, headers = {}, body }: PageAnswer): void {
  response.writeHead(status, {
    ...headers,
    ...safeHeaders,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** An answer in words. */
export function textAnswer(body: string, status = 200): PageAnswer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** An answer for the page. */
export function jsonAnswer(value: unknown): PageAnswer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
