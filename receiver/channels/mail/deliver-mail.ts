import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isLoopback } from '../../../shared/web-address';
import type { SendOutcome } from '../channel';

/** A mail and its way. */
export interface MailDelivery {
  /** `smtp://host:587` or `smtps://host:465`. */
  server: string;
  login: { user: string; pass: string } | undefined;
  from: string;
  to: string;
  mail: Buffer;
}

/** Milliseconds. */
const timeLimits = { connectionTimeout: 5000, dnsTimeout: 5000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands one mail to an SMTP server, over a connection of its own. */
export async function deliverMail(delivery: MailDelivery): Promise<SendOutcome> {
  const connection = connectionTo(delivery);
  // Becomes true when the server has asked for the text: before that nothing can have been delivered.
  let hasLeft = false;
  const text = (function* leaving() {
    hasLeft = true;
    yield delivery.mail;
  })();
  try {
    await talk(connection, delivery, Readable.from(text));
    return { kind: 'accepted' };
  } catch (error) {
    return ofError(error as SmtpError, hasLeft);
  } finally {
    connection.close();
  }
}

function connectionTo({ server, login }: MailDelivery): SMTPConnection {
  const { protocol, hostname, port } = new URL(server);
  const host = hostname.replace(/^\[|\]$/g, '');
  const isLocal = isLoopback(host);
  return new SMTPConnection({
    ...timeLimits,
    host,
    ...(port && { port: Number(port) }),
    secure: protocol === 'smtps:',
    // A server on this machine rarely has a certificate for its name; elsewhere a password goes over TLS only.
    ignoreTLS: isLocal,
    requireTLS: login !== undefined && !isLocal,
  });
}

function talk(connection: SMTPConnection, { login, from, to }: MailDelivery, text: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: Error | null): void => (error ? reject(error) : resolve());
    const send = (): void => connection.send({ from, to: [to] }, text, end);
    connection.once('error', end);
    connection.connect((error) => {
      if (error) end(error);
      else if (login) connection.login({ credentials: login }, (refused) => (refused ? end(refused) : send()));
      else send();
    });
  });
}

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
}

function ofError({ code = 'no code', responseCode }: SmtpError, hasLeft: boolean): SendOutcome {
  if (responseCode === undefined) {
    return hasLeft
      ? { kind: 'unknown', reason: `the mail left, but no answer came (${code})` }
      : { kind: 'later', reason: `the mail server could not be spoken to (${code})` };
  }
  // The server's own words may hold the address.
  const reason = `the mail server answered ${responseCode}`;
  return responseCode >= 500 ? { kind: 'rejected', reason } : { kind: 'later', reason };
}
