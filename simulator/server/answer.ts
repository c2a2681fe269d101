import type { ServerResponse } from 'node:http';

/** An answer of the server. */
export interface PageAnswer {
  status?: number;
  type: string;
  /** Beside those that every answer has. */
  headers?: Record<string, string>;
  /** In place of those that every answer has. */
  policies?: Record<string, string>;
  body: string | Uint8Array;
}

/** Nothing may be kept, guessed at, framed by or read into other pages. */
export const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "frame-ancestors 'none'",
  // Windows that a widget opens may answer it, as in Kommo; those that have opened it have no hold on it.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Sends an answer whole. */
export function sendAnswer(response: ServerResponse, answer: PageAnswer): void {
  const { status = 200, type, headers, policies, body } = answer;
  response.writeHead(status, {
    ...headers,
    ...safeHeaders,
    ...policies,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
}

/** An answer in words. */
export function textAnswer(body: string, status = 200): PageAnswer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** Sends the browser elsewhere. */
export function redirection(address: string, status = 307): PageAnswer {
  return { ...textAnswer('', status), headers: { Location: address } };
}

export function jsonAnswer(value: unknown): PageAnswer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
