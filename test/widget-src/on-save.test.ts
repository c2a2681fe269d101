// @vitest-environment jsdom
import { createSecretKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HttpRequest, Route } from '../../receiver/http/route';
import { createSettingsRoute } from '../../receiver/on-save/settings-route';
import { openSettingsWindow } from '../../kommo-page/settings-window';
import { projectPaths } from '../../shared/paths';
import { type Archive, readArchive } from '../support/archive';
import { type Page, type PageOptions, startPage } from '../support/page';
import { copyProject } from '../support/project-copy';
import { runBuild } from '../support/run-build';
import { type Version, versions } from '../support/versions';
import { type Received, startServer, type WebServer } from '../support/web-server';

// The page of this test has an array of bytes of its own, which the receiver's library of tokens takes for none.
vi.stubGlobal('Uint8Array', Object.getPrototypeOf(Buffer));

// The sources have no build that would tell them where the receiver is.
const place = vi.hoisted(() => ({ receiver: '' }));
vi.mock('manifest-fields', async (original) => ({
  ...(await original<object>()),
  get receiverOrigin() {
    return place.receiver;
  },
}));

const standIn = 'https://receiver.our-shop.com';
let archive: Archive;
beforeAll(async () => {
  const { root, remove } = await copyProject();
  // A process of its own: esbuild does not run in the page of this test.
  const { code, output } = await runBuild(root, [], {
    WEBHOOK_URL: `${standIn}/kommo/pipeline?key=the-key-of-the-hook`,
  });
  expect(code, output).toBe(0);
  archive = await readArchive(projectPaths(root).archive);
  await remove();
});

const client = { clientId: 'the-client', clientSecret: 'the-secret' };
const filled = { login: 'me', password: 'secret' };
let stored: [number, Record<string, string>][];
let tokens: number;
beforeEach(() => {
  stored = [];
  tokens = 0;
});

/** The receiver's own route on a server of this test; `secret` is what it takes for the integration's. */
async function startReceiver(secret = client.clientSecret): Promise<WebServer> {
  const used = new Set<string>();
  const rules = { ...client, clientSecret: secret, publicUrl: standIn, kommoOrigin: 'http://127.0.0.1:1' };
  const store = {
    useTokenOnce: (id: string) => Promise.resolve(!used.has(id) && Boolean(used.add(id))),
    saveCredentials: (...saved: (typeof stored)[number]) => Promise.resolve(void stored.push(saved)),
  };
  const route = createSettingsRoute({ rules, store, log: { error: () => {} } });
  return startServer((response, received) => {
    void answerOf(route, received).then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
}

async function answerOf(route: Route, { path, body, ...rest }: Received): ReturnType<typeof asAnswer> {
  const url = new URL(path, standIn);
  if (url.pathname !== route.path) return { status: 404 };
  return asAnswer(route, { ...rest, url, body: Buffer.from(body) });
}

const asAnswer = async (route: Route, request: HttpRequest): Promise<Awaited<ReturnType<Route['handle']>>> =>
  route.handle(request);

/** A server that lets every page read its answer, which is always `status`. */
async function startAnswering(status: number): Promise<WebServer> {
  return startServer((response, { method }) => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    response.writeHead(method === 'OPTIONS' ? 204 : status, headers).end();
  });
}

const disposableToken = (): Promise<string> => {
  tokens += 1;
  return new SignJWT({ account_id: 5, client_uuid: client.clientId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('https://shop.kommo.com')
    .setAudience(standIn)
    .setJti(randomUUID())
    .setExpirationTime('30m')
    .sign(createSecretKey(client.clientSecret, 'utf8'));
};

function startAt(version: Version, receiver: string, options: Partial<PageOptions> = {}): Page {
  place.receiver = receiver;
  const changed = { ...archive, script: archive.script.replaceAll(standIn, receiver) };
  return startPage(version, changed, { descriptor: { oauthClient: client.clientId }, disposableToken, ...options });
}

const posts = ({ received }: WebServer): Received[] => received.filter(({ method }) => method === 'POST');

describe.each(versions)('onSave and the receiver ($name)', (version) => {
  it('brings the settings to the receiver, and waits for its answer', async () => {
    const receiver = await startReceiver();
    const { widget, notifications } = startAt(version, receiver.address);
    const answer = widget.callbacks.onSave?.({ active: 'Y', fields: { ...filled, other: 'x', custom: {} } });
    expect(answer).toBeInstanceOf(Promise);
    expect(await answer).toBe(true);
    expect(stored).toEqual([[5, filled]]);
    expect(notifications).toEqual([]);
  });

  it('may save again while Kommo uses the same token', async () => {
    const receiver = await startReceiver();
    const { widget } = startAt(version, receiver.address);
    await widget.callbacks.onSave?.({ active: 'Y', fields: filled });
    await widget.callbacks.onSave?.({ active: 'Y', fields: filled });
    expect(stored).toHaveLength(2);
    expect(tokens).toBe(1);
  });

  it('tells that the receiver has refused, and lets Kommo save', async () => {
    const receiver = await startReceiver('another-secret');
    const { widget, notifications } = startAt(version, receiver.address);
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(notifications).toEqual([
      { header: 'Saved in Kommo only', text: expect.stringContaining('did not take the settings (401)') as string },
    ]);
    expect(stored).toEqual([]);
  });

  it.each([400, 403, 409, 500, 503])('tells the answer %i', async (status) => {
    const server = await startAnswering(status);
    const { widget, notifications } = startAt(version, server.address);
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(notifications).toMatchObject([{ text: expect.stringContaining(`(${status})`) as string }]);
  });

  it.each([404, 405])('says nothing of a server without this route, which answers %i', async (status) => {
    const server = await startAnswering(status);
    const { widget, notifications } = startAt(version, server.address);
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(posts(server)).toHaveLength(1);
    expect(notifications).toEqual([]);
  });

  it('tells that nobody answers, in the language of the administrator', async () => {
    const server = await startReceiver();
    await server.close();
    // Where jsdom writes what a browser's console would say.
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => printed.mockRestore());
    const { widget, notifications } = startAt(version, server.address, { langs: archive.langs['es']! });
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(notifications).toEqual([
      { header: 'Saved in Kommo only (es)', text: expect.stringMatching(/did not answer.* \(es\)$/) as string },
    ]);
  });

  it.each([{ status: 500 }, new TypeError('Failed to fetch')])('tells that Kommo gave no token: %o', async (reason) => {
    const receiver = await startReceiver();
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- as jQuery rejects
    const refused = (): Promise<string> => Promise.reject(reason);
    const { widget, notifications } = startAt(version, receiver.address, { disposableToken: refused });
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(receiver.received).toEqual([]);
    expect(notifications).toHaveLength(1);
  });

  it('lets Kommo save even when the page cannot show what went wrong', async () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const server = await startAnswering(500);
    const { widget } = startAt(version, server.address);
    window.APP!.notifications!.show_message_error = () => {
      throw new Error('no notifications');
    };
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(trace).toHaveBeenCalledOnce();
    trace.mockRestore();
  });

  it.each([
    ['an integration without OAuth', { descriptor: {} }],
    ['a page whose $authorizedAjax is no function', {}],
  ])('behaves as without a receiver in %s', async (where, options) => {
    const receiver = await startReceiver();
    const { widget, notifications, failures } = startAt(version, receiver.address, options);
    if (where.startsWith('a page')) Object.assign(widget, { $authorizedAjax: undefined });
    expect(await widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect([receiver.received, notifications, failures]).toEqual([[], [], []]);
  });

  it('asks nobody, and answers at once, where the address is an example', () => {
    const { widget } = startAt(version, '');
    const asked = vi.spyOn(widget, '$authorizedAjax');
    expect(widget.callbacks.onSave?.({ active: 'Y', fields: filled })).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [{ active: 'N', fields: filled }, true],
    [{ active: 'Y', fields: { login: 'me' } }, false],
    [{ active: 'Y', fields: { message: '' } }, true],
  ])('sends nothing for %o', async (event, result) => {
    const receiver = await startReceiver();
    const { widget } = startAt(version, receiver.address);
    expect(widget.callbacks.onSave?.(event as Parameters<NonNullable<typeof widget.callbacks.onSave>>[0])).toBe(result);
    expect(tokens).toBe(0);
  });
});

describe('the settings window', () => {
  it('shows that it is saving until the receiver has answered', async () => {
    let answer = (): void => {};
    const server = await startServer((response) => {
      answer = () => response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
      if (response.req.method === 'POST') return;
      response
        .writeHead(204, {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'X-Auth-Token, Content-Type',
        })
        .end();
    });
    const { host, widget, descriptor } = startAt(versions[0]!, server.address);
    const opened = openSettingsWindow(host, { widget, descriptor, page: document.body });
    for (const [name, value] of Object.entries(filled)) {
      opened.element.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.value = value;
    }
    const save = opened.element.querySelector<HTMLElement>('.js-widget-save')!;
    save.click();
    await vi.waitUntil(() => posts(server).length === 1);
    expect(save.classList).toContain('button-input-loading');
    expect(descriptor.settings).toEqual({});
    answer();
    expect(await opened.outcome).toBe('saved');
    expect(descriptor.settings).toEqual(filled);
  });
});

describe('script.js', () => {
  it('knows the place of the receiver, and neither its path nor its key', () => {
    expect(archive.script).toContain(`"${standIn}"`);
    expect(archive.script).not.toMatch(/the-key-of-the-hook|kommo\/pipeline/);
  });
});
