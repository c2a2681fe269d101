import type { ChannelKind } from './channel-kind';

/** For trying: nothing leaves, and a line of the log tells that it would have. */
export const logKind: ChannelKind = {
  settings: {},
  create: (_, { log }) => ({
    name: 'log',
    needs: 'contact',
    isIdempotent: true,
    send({ deliveryId, to: { contactId }, account }) {
      log.info({ deliveryId, contactId, accountId: account.id }, 'not sent: the channel "log" writes this line only');
      return Promise.resolve({ kind: 'accepted' });
    },
  }),
};
