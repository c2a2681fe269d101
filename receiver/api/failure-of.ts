import { isObject } from '../../shared/is-object';
import { ApiFailure } from './api-failure';
import type { HttpReply } from './http-call';

/** How long an account is left alone that answers 429 without saying for how long, and one that is blocked; seconds. */
const defaultPause = { tooMany: 5, blocked: 300 };

/** The failures that a reply is, by its status; the others are answers. 401 is not here: the token may be old. */
const failures: Readonly<Record<number, (reply: HttpReply) => ApiFailure>> = {
  402: () => new ApiFailure('unpaid'),
  403: (reply) =>
    isBlocked(reply)
      ? new ApiFailure('blocked', { seconds: pauseIn(reply) ?? defaultPause.blocked })
      : new ApiFailure('no-right'),
  429: (reply) => new ApiFailure('too-many-requests', { seconds: pauseIn(reply) ?? defaultPause.tooMany }),
};

/** Why a reply cannot be worked with; undefined for an answer. */
export function failureOf(reply: HttpReply): ApiFailure | undefined {
  if (reply.status >= 500) return new ApiFailure('server-error', { isSent: true, seconds: pauseIn(reply) });
  if (reply.status >= 300 && reply.status < 400) return new ApiFailure('redirected');
  if (reply.status < 300 && reply.isBroken) return new ApiFailure('broken-answer', { isSent: true });
  return failures[reply.status]?.(reply);
}

/**
 * 403 says two things: the rights or the scope are missing, told as problem+json, or the address is blocked after too
 * many requests, told by whatever stands in front of the API (kommo-contract 10).
 */
function isBlocked({ body, isBroken }: HttpReply): boolean {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
  return isBroken || body === undefined || /blocked|too many/i.test(text);
}

/** Seconds, of `Retry-After` or of `retry_after` in the body. */
function pauseIn({ headers, body }: HttpReply): number | undefined {
  const inBody = isObject(body) ? body['retry_after'] : undefined;
  const written = headers['retry-after'] ?? (typeof inBody === 'number' ? inBody : undefined);
  const seconds = Number(written);
  if (written === undefined) return undefined;
  if (Number.isFinite(seconds)) return Math.min(Math.max(seconds, 1), 3600);
  const time = Date.parse(String(written));
  return Number.isNaN(time) ? undefined : Math.min(Math.max((time - Date.now()) / 1000, 1), 3600);
}
