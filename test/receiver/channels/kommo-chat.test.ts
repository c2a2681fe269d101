import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../../receiver/api/api-failure';
import type { ApiAnswer, ApiRequest } from '../../../receiver/api/kommo-client';
import type { SendOutcome } from '../../../receiver/channels/channel';
import { messageWith, openChannel } from './support/open-channel';

const talks = (...list: object[]): ApiAnswer => ({ status: 200, body: { _embedded: { talks: list } } });
const open = { talk_id: 21, is_in_work: true, updated_at: 100 };
const taken: ApiAnswer = { status: 202, body: { id: 'm-1' } };

/** Sends with a Kommo that answers the calls one after the other, or fails. */
async function sent(
  ...answers: (ApiAnswer | Error)[]
): Promise<{ result: SendOutcome; calls: [number, ApiRequest][] }> {
  const calls: [number, ApiRequest][] = [];
  const request = (accountId: number, call: ApiRequest): Promise<ApiAnswer> => {
    const answer = answers[calls.length]!;
    calls.push([accountId, call]);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { result: await openChannel('kommo-chat', {}, { request }).send(messageWith()), calls };
}

describe('the channel kommo-chat', () => {
  it("writes into the contact's chat", async () => {
    const { result, calls } = await sent(talks(open), taken);
    expect(result).toEqual({ kind: 'accepted', providerId: 'm-1' });
    expect(calls).toEqual([
      [5, { method: 'GET', path: '/api/v4/talks?filter[contact_id]=11' }],
      [5, { method: 'POST', path: '/api/v4/talks/21/send_message', body: { text: 'Hi Ana' } }],
    ]);
  });

  it('chooses the open one that was last written in', async () => {
    const closed = { talk_id: 23, is_in_work: false, updated_at: 300 };
    const { calls } = await sent(talks(open, { ...open, talk_id: 22, updated_at: 200 }, closed), taken);
    expect(calls[1]?.[1].path).toBe('/api/v4/talks/22/send_message');
  });

  it.each([
    ['no answer to the search', { status: 204, body: undefined }],
    ['no chat', talks()],
    ['closed chats only', talks({ ...open, is_in_work: false })],
    ['a chat without a number', talks({ is_in_work: true })],
    ['something else', { status: 200, body: [] }],
    ['a refused search', { status: 400, body: {} }],
  ])('rejects where there is %s', async (_, answer) => {
    const { result, calls } = await sent(answer);
    expect(result.kind).toBe('rejected');
    expect(calls).toHaveLength(1);
  });

  it.each([400, 404, 422])('takes %i as rejected', async (status) => {
    expect((await sent(talks(open), { status, body: {} })).result.kind).toBe('rejected');
  });

  const failures: [ApiFailure, whenReading: SendOutcome['kind'], whenSending: SendOutcome['kind']][] = [
    [new ApiFailure('too-many-requests', { seconds: 9 }), 'later', 'later'],
    [new ApiFailure('blocked', { seconds: 9 }), 'later', 'later'],
    [new ApiFailure('no-answer', { isSent: false }), 'later', 'later'],
    [new ApiFailure('no-answer', { isSent: true }), 'later', 'unknown'],
    [new ApiFailure('server-error', { isSent: true }), 'later', 'unknown'],
    [new ApiFailure('broken-answer', { isSent: true }), 'later', 'unknown'],
    [new ApiFailure('consent'), 'later', 'later'],
    [new ApiFailure('unpaid'), 'rejected', 'rejected'],
    [new ApiFailure('no-right'), 'rejected', 'rejected'],
    [new ApiFailure('uninstalled'), 'rejected', 'rejected'],
  ];
  it.each(failures)('%o ends as %s before the message has left, as %s after it', async (failure, reading, sending) => {
    expect((await sent(failure)).result.kind).toBe(reading);
    expect((await sent(talks(open), failure)).result.kind).toBe(sending);
  });

  it('waits as long as Kommo wants', async () => {
    const { result } = await sent(talks(open), new ApiFailure('too-many-requests', { seconds: 9 }));
    expect(result).toMatchObject({ kind: 'later', seconds: 9 });
  });

  it('does not take a defect for an answer', async () => {
    await expect(sent(new TypeError('a defect'))).rejects.toThrow('a defect');
  });
});
