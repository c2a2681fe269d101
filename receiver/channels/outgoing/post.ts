import type { IncomingHttpHeaders } from 'node:http';
import { type Agent, request } from 'undici';
import { codeOf } from '../../../shared/error-code';
import type { SendOutcome } from '../channel';
import { NotConnected } from '../guard/not-connected';
import { PrivateTarget } from '../../../shared/private-target';

export interface Post {
  agent: Agent;
  address: string;
  headers: Record<string, string>;
  body: string;
}

/** What a server answered; of the body at most the first 64 KB, and only what came. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Milliseconds for all of it; what makes an agent give up earlier stands in guarded-agent.ts. */
const wholeTime = 30_000;
const longestBody = 64 * 1024;

/**
 * Posts, and has the answer judged. Where none came, the end depends on whether the request can have left: without a
 * connection it has not, and is to be sent later; after that nobody knows.
 */
export async function post(
  { agent, address, headers, body }: Post,
  judge: (answer: Answer) => SendOutcome,
): Promise<SendOutcome> {
  try {
    const answer = await request(address, {
      method: 'POST',
      dispatcher: agent,
      headers,
      body,
      signal: AbortSignal.timeout(wholeTime),
    });
    return judge({ status: answer.statusCode, headers: answer.headers, body: await beginningOf(answer.body) });
  } catch (error) {
    return withoutAnswer(error);
  }
}

// The status has been read: a body that is cut off or endless does not change what it says.
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= longestBody) break;
    }
  } catch {
    // Told by what is missing.
  }
  return Buffer.concat(chunks).toString('utf8');
}

function withoutAnswer(error: unknown): SendOutcome {
  if (!(error instanceof NotConnected)) {
    return { kind: 'unknown', reason: `the request left, but no answer came (${briefly(error)})` };
  }
  if (error.cause instanceof PrivateTarget) return { kind: 'rejected', reason: error.cause.message };
  return { kind: 'later', reason: `no connection could be made (${briefly(error.cause)})` };
}

/** A code where there is one: messages of the system hold addresses, which are not for the feed of a lead. */
function briefly(error: unknown): string {
  return error instanceof DOMException ? error.name : codeOf(error);
}
