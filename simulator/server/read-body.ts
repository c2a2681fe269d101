import type { IncomingMessage } from 'node:http';

/** Far more than a hook has. */
const largestBody = 2 * 1024 * 1024;

/** The body of a request as text; undefined when it is too large to be taken. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= largestBody) chunks.push(chunk);
  }
  return length > largestBody ? undefined : Buffer.concat(chunks).toString();
}
