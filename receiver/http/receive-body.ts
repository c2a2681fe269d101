import type { IncomingMessage } from 'node:http';
import { requestLimits } from './request-limits';

/** The body of a request; undefined when it is too large. Rejects when the sender goes away before its end. */
export function receiveBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= requestLimits.bodyBytes) chunks.push(chunk);
      else chunks.length = 0;
      if (length > requestLimits.discardedBytes) resolve(undefined);
    });
    request.on('end', () => resolve(length > requestLimits.bodyBytes ? undefined : Buffer.concat(chunks)));
    request.on('error', reject);
  });
}
