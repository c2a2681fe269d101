import type { ChannelKind } from './channel-kind';

/** For trying: nothing leaves, and a line of the log tells that it would have. */
export const logKind: ChannelKind = {
  settings: {},
  create: (_, { log }) => ({
    name: 'log',
    needs: 'contact',
    isIdempotent: true,
    send({ deliveryId, to: { contactId }, account }) {
      const ids = { deliveryId, contactId, accountId: account.id };
      log.info({ step: 'send', ...ids }, 'not sent: the channel "log" writes this line only');
      return Promise.resolve({ kind: 'accepted' });
    },
  }),
};
