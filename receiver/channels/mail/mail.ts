import type { Message } from '../channel';
import type { ChannelKind, ValuesOf } from '../channel-kind';
import { ownPair } from '../own-credential';
import { composeMail } from './compose-mail';
import { deliverMail } from './deliver-mail';
import { isMailAddress, parseSender, type Sender } from './sender';
import { mailSettings } from './settings';

/**
 * Mails by SMTP. The Message-ID is made of the delivery's id, by which a mail that came twice can be told; servers do not
 * tell it for us.
 */
export const mailKind: ChannelKind<typeof mailSettings> = {
  settings: mailSettings,
  create: (settings) => ({
    name: 'mail',
    needs: 'email',
    isIdempotent: false,
    async send(message) {
      const { email } = message.to;
      if (!email || !isMailAddress(email))
        return { kind: 'rejected', reason: 'the contact has no usable mail address' };
      const { login, sender } = mailboxOf(message, settings);
      const mail = await composeMail({ message, email, sender, subject: settings.subject });
      return deliverMail({ server: settings.url, login, from: sender.address, to: email, mail });
    },
  }),
};

/** The mailbox that a mail goes out of, and how to log in there. */
interface Mailbox {
  login: { user: string; pass: string } | undefined;
  sender: Sender;
}

function mailboxOf({ account }: Message, settings: ValuesOf<typeof mailSettings>): Mailbox {
  const { user, password: pass, from } = settings;
  const sender = parseSender(from) ?? { name: '', address: from };
  const own = ownPair(account);
  if (!own) return { login: user && pass ? { user, pass } : undefined, sender };
  // Servers refuse a sender that is not the mailbox's own.
  const ownSender = isMailAddress(own.login) ? { name: '', address: own.login } : sender;
  return { login: { user: own.login, pass: own.password }, sender: ownSender };
}
