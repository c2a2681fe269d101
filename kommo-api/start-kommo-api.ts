import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sampleAccount } from '../kommo/sample-account/sample-account';
import { answerCall, answerLocalCall } from './answer-call';
import type { Trouble } from './gate/troubles';
import { readCall } from './http/call';
import { cutOff, type Reply, sendReply } from './http/reply';
import { LocalKommo, type LocalKommoParts } from './local-kommo';
import { sampleIntegration } from './tokens/integration';

/** What a local Kommo may be started with; without anything it has the sample account. */
export interface KommoApiOptions extends Partial<LocalKommoParts> {
  /** 0, or none, for any that is free. */
  port?: number;
}

/** A local Kommo that answers over HTTP. */
export interface KommoApi {
  /** For a receiver's KOMMO_ORIGIN. */
  origin: string;
  kommo: LocalKommo;
  close: () => Promise<void>;
}

/** Starts a local Kommo on this computer. */
export async function startKommoApi({ port = 0, ...parts }: KommoApiOptions = {}): Promise<KommoApi> {
  const kommo = new LocalKommo({
    accounts: [sampleAccount],
    integration: sampleIntegration,
    clock: () => performance.timeOrigin + performance.now(),
    ...parts,
  });
  const server = createServer((request, response) => {
    handle(kommo, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kommo,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(kommo: LocalKommo, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  if (url.startsWith('/local/')) return sendReply(response, answerLocalCall(kommo, await readCall(request)));
  const entry = kommo.requests.add({ time: kommo.clock(), method, path: url });
  const trouble: Trouble = kommo.troubles.take(`${method} ${url}`) ?? { kind: 'slow', milliseconds: 0 };
  const call = await readCall(request);
  const reply = trouble.kind === 'refused' ? refusal(trouble) : answerCall(kommo, call, entry);
  if (trouble.milliseconds) await wait(trouble.milliseconds, undefined, { ref: false });
  if (trouble.kind !== 'lost') entry.status = reply.status;
  send[trouble.kind](response, reply);
  kommo.requests.emit('answered', entry);
}

const send: Record<Trouble['kind'], (response: ServerResponse, reply: Reply) => void> = {
  slow: sendReply,
  refused: sendReply,
  broken: (response, reply) => sendReply(response, { ...reply, body: reply.body.slice(0, reply.body.length / 2) }),
  'cut off': cutOff,
  lost: (response) => void response.destroy(),
};

/** What a gateway in front of Kommo answers: no JSON. */
function refusal({ status = 502, retryAfter }: Trouble): Reply {
  const headers = {
    'Content-Type': 'text/html',
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  };
  return { status, headers, body: `<html><body><h1>${status}</h1></body></html>` };
}
