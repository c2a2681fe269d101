import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Message, SendOutcome } from '../../../receiver/channels/channel';
import { messageWith, openChannel } from './support/open-channel';

interface ReceivedMail {
  from: string;
  to: string[];
  user: string | undefined;
  headers: Record<string, string>;
  text: string;
}

const environment = { MAIL_FROM: 'Our shop <shop@shop.test>' };

/** A real SMTP server of one test, and what it took. */
async function startMailServer(options: SMTPServerOptions = {}): Promise<{ url: string; mails: ReceivedMail[] }> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    // The channel speaks without TLS to this machine.
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      password === 'right' ? done(null, { user: username }) : done(coded(535, 'Wrong')),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map(({ address }) => address);
        mails.push({ from, to, user: session.user as string | undefined, ...parse(Buffer.concat(chunks).toString()) });
        done();
      });
    },
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails };
}

function coded(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

function parse(raw: string): { headers: Record<string, string>; text: string } {
  const [head = '', ...rest] = raw.replace(/\r\n/g, '\n').split('\n\n');
  const lines = head.replace(/\n[ \t]+/g, ' ').split('\n');
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.replace(/^[^:]*: ?/, '')]);
  return { headers: Object.fromEntries(headers) as Record<string, string>, text: rest.join('\n\n').trimEnd() };
}

async function send(
  url: string,
  parts: Partial<Message> = {},
  more: Record<string, string> = {},
): Promise<SendOutcome> {
  return openChannel('mail', { ...environment, MAIL_URL: url, ...more }).send(messageWith(parts));
}

describe('the channel mail', () => {
  it('sends a mail that can be told by its delivery', async () => {
    const { url, mails } = await startMailServer();
    expect(await send(url, {}, { MAIL_SUBJECT: 'News' })).toEqual({ kind: 'accepted' });
    expect(mails).toMatchObject([
      {
        from: 'shop@shop.test',
        to: ['ana@client.test'],
        headers: {
          from: 'Our shop <shop@shop.test>',
          to: 'Ana <ana@client.test>',
          subject: 'News',
          'message-id': '<7b6d-1@shop.test>',
        },
        text: 'Hi Ana',
      },
    ]);
  });

  it('logs in as the operator, or as the account in whose name it sends then', async () => {
    const { url, mails } = await startMailServer();
    const login = { MAIL_USER: 'operator', MAIL_PASSWORD: 'right' };
    await send(url, {}, login);
    const own = (name: string): Partial<Message> => ({
      account: { id: 5, credentials: { login: name, password: 'right' } },
    });
    await send(url, own('own@account.test'), login);
    await send(url, own('no-address'), login);
    expect(mails.map(({ user, from }) => [user, from])).toEqual([
      ['operator', 'shop@shop.test'],
      ['own@account.test', 'own@account.test'],
      ['no-address', 'shop@shop.test'],
    ]);
    expect(mails[1]?.headers).toMatchObject({ from: 'own@account.test', 'message-id': '<7b6d-1@account.test>' });
  });

  it.each([
    ['Ana\r\nBcc: evil@client.test', 'ana@client.test'],
    ['Ana" <evil@client.test>, "', 'ana@client.test'],
    ['Ana\u2028Bcc: evil@client.test\u0000\nX: y', 'ana@client.test'],
  ])('lets the name %j add no header and no recipient', async (name, email) => {
    const { url, mails } = await startMailServer();
    await send(url, { to: { contactId: 1, name, email }, text: 'Bcc: x@y.test\r\n.\r\nQUIT' });
    const [mail] = mails;
    expect(mail?.to).toEqual(['ana@client.test']);
    expect(Object.keys(mail?.headers ?? {}).toSorted()).toEqual(
      [
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    );
    expect(mail?.text).toBe('Bcc: x@y.test\n.\nQUIT');
  });

  it.each([
    'ana@client.test\r\nBcc: evil@client.test',
    'ana@client.test, evil@client.test',
    'Ana <ana@client.test>',
    'ana@client.test>\r\nRCPT TO:<evil@client.test',
    'ana',
    '',
  ])('sends nothing to %j', async (email) => {
    const { url, mails } = await startMailServer();
    expect(await send(url, { to: { contactId: 1, name: 'Ana', email } })).toEqual({
      kind: 'rejected',
      reason: 'the contact has no usable mail address',
    });
    expect(mails).toEqual([]);
  });

  it.each([
    [421, 'later'],
    [450, 'later'],
    [452, 'later'],
    [550, 'rejected'],
    [554, 'rejected'],
  ])('an answer of %i ends as %s, at each step', async (code, kind) => {
    const refuse = (...values: unknown[]): void =>
      (values.at(-1) as (error: Error) => void)(coded(code, 'ana@client.test is not known'));
    const login = { MAIL_USER: 'u', MAIL_PASSWORD: 'p' };
    for (const step of ['onConnect', 'onAuth', 'onMailFrom', 'onRcptTo', 'onData'] as const) {
      const onData: SMTPServerOptions['onData'] = (stream, _, done) =>
        stream.on('end', () => done(coded(code, ''))).resume();
      const { url } = await startMailServer({ [step]: step === 'onData' ? onData : refuse });
      const password = step === 'onAuth' ? 'p' : 'right';
      expect([step, await send(url, {}, { ...login, MAIL_PASSWORD: password })]).toEqual([
        step,
        { kind, reason: `the mail server answered ${code}` },
      ]);
    }
  });

  // What a server says until it dies, and where that leaves the mail.
  const dialogue = ['', 'EHLO', 'MAIL FROM', 'RCPT TO', 'DATA', 'text'] as const;
  it.each(dialogue)('a server that dies at %j leaves no doubt, unless it had asked for the text', async (step) => {
    const url = await startDyingServer(step);
    expect((await send(url)).kind).toBe(step === 'text' ? 'unknown' : 'later');
  });

  it('sends later when no connection comes about', async () => {
    const url = await startDyingServer('');
    expect(await send(url.replace(/\d+$/, '1'))).toEqual({
      kind: 'later',
      reason: 'the mail server could not be spoken to (ESOCKET)',
    });
  });

  it('sends no password without TLS to another machine', async () => {
    const { url, mails } = await startMailServer();
    // A name that is not this machine's to the channel, although it leads here.
    const elsewhere = url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    const result = await send(elsewhere, {}, { MAIL_USER: 'u', MAIL_PASSWORD: 'right' });
    expect(result.kind).not.toBe('accepted');
    expect(mails).toEqual([]);
    expect(await send(elsewhere)).toEqual({ kind: 'accepted' });
  });
});

/** A server that breaks off when it hears `last`; with '' before it has said a word. */
async function startDyingServer(last: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (last === '') socket.destroy();
    else {
      socket.write('220 here\r\n');
      socket.on('data', (chunk) => answer(socket, chunk.toString(), last));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(socket: Socket, heard: string, last: string): void {
  const command = /^(EHLO|MAIL FROM|RCPT TO|DATA)/.exec(heard)?.[1] ?? 'text';
  if (command === last) socket.destroy();
  else socket.write(command === 'DATA' ? '354 go on\r\n' : '250 yes\r\n');
}
