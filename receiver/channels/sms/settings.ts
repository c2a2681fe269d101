import type { Rows } from '../channel-kind';
import { filledText, webAddress } from '../text-readers';

/** What the channel `sms` is told from the environment. */
export const smsSettings = {
  account: {
    name: 'SMS_ACCOUNT',
    meaning: "The account's SID at Twilio, for accounts of Kommo without a login of their own",
    example: 'AC00000000000000000000000000000000',
    required: true,
    read: filledText,
    remedy: 'Copy it from the first page of the console of Twilio.',
  },
  token: {
    name: 'SMS_TOKEN',
    meaning: 'Its auth token',
    example: '0123456789abcdef0123456789abcdef',
    required: true,
    secret: true,
    read: filledText,
    remedy: 'Copy it from the first page of the console of Twilio.',
  },
  from: {
    name: 'SMS_FROM',
    meaning: 'Who sends: a number, a name of letters, or the SID of a messaging service (MG…)',
    example: '+12025550123',
    required: true,
    read: filledText,
    remedy: 'Write a number that belongs to the account, such as +12025550123.',
  },
  url: {
    name: 'SMS_URL',
    meaning: 'The server that speaks as the one of Twilio does. This very scheme, host and port may be private',
    default: 'https://api.twilio.com',
    example: 'https://sms.example.com',
    read: webAddress,
    remedy: 'Write it as https://host, or leave the line out.',
  },
} satisfies Rows;
