import { shaped, textThat } from '../../settings/readers';
import type { Rows } from '../channel-kind';
import { filledText } from '../text-readers';
import { parseSender } from './sender';

/** What the channel `mail` is told from the environment. */
export const mailSettings = {
  url: {
    name: 'MAIL_URL',
    meaning: 'The SMTP server: `smtps://` speaks TLS from the start, `smtp://` turns to it where the server offers it',
    example: 'smtp://mail.example.com:587',
    required: true,
    secret: true,
    read: shaped(/^smtps?:\/\/[^\s/@?#]+\/?$/i, 'is not the address of an SMTP server'),
    remedy: 'Write it as smtp://host:587 or smtps://host:465, without a login: that belongs into MAIL_USER.',
  },
  user: {
    name: 'MAIL_USER',
    meaning: 'The login at that server, for accounts without one of their own',
    example: 'shop@example.com',
    read: filledText,
    remedy: 'Write the login of the mailbox, or leave the line out if the server asks for none.',
  },
  password: {
    name: 'MAIL_PASSWORD',
    meaning: 'Its password. It is sent over TLS, or to this machine itself, and in no other way',
    example: 's3cret',
    secret: true,
    read: filledText,
    remedy: 'Write the password of the mailbox, or leave the line out if the server asks for none.',
  },
  from: {
    name: 'MAIL_FROM',
    meaning: 'Who the mails are from, for accounts without a mailbox of their own',
    example: 'Our shop <shop@example.com>',
    required: true,
    read: textThat((value) => parseSender(value) !== undefined, 'is not a mail address'),
    remedy: 'Write it as name@host, or as Name <name@host>.',
  },
  subject: {
    name: 'MAIL_SUBJECT',
    meaning: 'The subject of all mails',
    default: 'A message for you',
    example: 'News about your order',
    read: filledText,
    remedy: 'Write a line of text.',
  },
} satisfies Rows;
