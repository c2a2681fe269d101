import type { ChannelKind } from './channel-kind';
import { httpKind } from './http/http';
import { kommoChatKind } from './kommo-chat';
import { logKind } from './log';
import { mailKind } from './mail/mail';
import { smsKind } from './sms/sms';

/** The channels by the names that CHANNEL may have. A new one is one file, or one folder, and one row here. */
export const channels: Readonly<Record<string, ChannelKind>> = {
  http: httpKind,
  'kommo-chat': kommoChatKind,
  sms: smsKind,
  mail: mailKind,
  log: logKind,
};
