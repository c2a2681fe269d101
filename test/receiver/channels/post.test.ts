import { describe, expect, it } from 'vitest';
import { guardedAgent } from '../../../receiver/channels/guard/guarded-agent';
import { post } from '../../../receiver/channels/outgoing/post';
import { startServer } from '../../support/web-server';

const judge = (): never => {
  throw new Error('There is no answer to judge.');
};

describe('a request', () => {
  it('that nobody answers in time ends as unknown', async () => {
    const { address } = await startServer(() => {});
    const agent = guardedAgent({ trusted: address, keepAlive: false, answerTimeout: 0.05 });
    expect(await post({ agent, address, headers: {}, body: 'x' }, judge)).toEqual({
      kind: 'unknown',
      reason: 'the request left, but no answer came (UND_ERR_HEADERS_TIMEOUT)',
    });
  });

  it('whose TLS fails has not left', async () => {
    const { address, received } = await startServer((response) => response.end());
    const secure = address.replace('http:', 'https:');
    const agent = guardedAgent({ trusted: secure, keepAlive: false });
    expect(await post({ agent, address: secure, headers: {}, body: 'x' }, judge)).toMatchObject({ kind: 'later' });
    expect(received).toEqual([]);
  });
});
