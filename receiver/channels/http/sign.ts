import { createHmac } from 'node:crypto';

/** What is signed: the id of the delivery, and the body as it is sent. */
export interface Signed {
  id: string;
  body: string;
  /** In seconds since 1970. */
  time: number;
}

/**
 * The headers of Standard Webhooks (standardwebhooks.com, version 1). With several secrets there are several signatures,
 * so that a secret can be changed without a message being refused.
 */
export function signatureHeaders(secrets: readonly string[], { id, body, time }: Signed): Record<string, string> {
  if (secrets.length === 0) return {};
  const signatures = secrets.map((secret) => {
    const mac = createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));
    return `v1,${mac.update(`${id}.${time}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(time), 'webhook-signature': signatures.join(' ') };
}
