import type { ChannelKind } from './channel-kind';
import { httpKind } from './http/http';
import { kommoChatKind } from './kommo-chat';
import { logKind } from './log';
import { mailKind } from './mail/mail';
import { smsKind } from './sms';

/** The channels by the names that CHANNEL may have. */
export const channels = {
  http: httpKind,
  'kommo-chat': kommoChatKind,
  sms: smsKind,
  mail: mailKind,
  log: logKind,
} satisfies Record<string, ChannelKind>;

/** What CHANNEL may be. */
export type ChannelName = keyof typeof channels;
