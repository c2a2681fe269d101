import type { Channel, Message, SendOutcome } from '../../../receiver/channels/channel';

/** A channel that remembers what it was given, and answers as the test says. */
export interface TestChannel extends Channel {
  sent: Message[];
  /** The results of the next sends; `accepted` when there is none left. */
  results: (SendOutcome | (() => Promise<SendOutcome>))[];
}

export function testChannel(traits: Partial<Pick<Channel, 'needs' | 'isIdempotent'>> = {}): TestChannel {
  const sent: Message[] = [];
  const results: TestChannel['results'] = [];
  return {
    name: 'test',
    needs: 'phone',
    isIdempotent: false,
    ...traits,
    sent,
    results,
    async send(message) {
      sent.push(message);
      const result = results.shift() ?? { kind: 'accepted' };
      return typeof result === 'function' ? result() : result;
    },
  };
}
