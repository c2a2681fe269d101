import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message } from '../channel';
import type { Sender } from './sender';

/** What a mail is made of. */
export interface MailParts {
  message: Message;
  email: string;
  sender: Sender;
  subject: string;
}

/**
 * The bytes of a mail. Its headers hold nothing that a client could have written but name and address, both of which
 * nodemailer encodes; the text is the body alone.
 */
export async function composeMail({ message, email, sender, subject }: MailParts): Promise<Buffer> {
  const { deliveryId, to, text } = message;
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const composer = new MailComposer({
    from: sender,
    to: { name: to.name, address: email },
    subject,
    text,
    messageId: `<${encodeURIComponent(deliveryId)}@${domain}>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
