import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { type PageAnswer, textAnswer } from './answer';

/** Far more than a hook has. */
const largestBody = 2 * 1024 * 1024;

/** The body of a request as text; undefined when it is too large to be taken. */
export async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestBody) chunks.push(chunk);
  }
  return length > largestBody ? undefined : Buffer.concat(chunks).toString();
}

/** The JSON of a request that only the page itself may make, or why it is not taken: `wanted` is what the schema takes. */
export async function readOwnJson<Value>(
  request: IncomingMessage,
  schema: v.GenericSchema<unknown, Value>,
  wanted: string,
): Promise<{ value: Value } | { refusal: PageAnswer }> {
  // A page of another origin cannot send this type without being asked for permission first, which it does not get.
  if (request.headers['content-type'] !== 'application/json') return { refusal: textAnswer('Send JSON.', 415) };
  const body = await bodyOf(request);
  if (body === undefined) return { refusal: textAnswer('The request is too large.', 413) };
  const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body);
  return success ? { value: output } : { refusal: textAnswer(`Send ${wanted}.`, 400) };
}
