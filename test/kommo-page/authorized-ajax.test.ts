// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Widget } from '../../kommo/types';
import type { KommoHost, TwigEngine } from '../../kommo-page/host';
import { startWidget } from '../../kommo-page/start-widget';
import { describeWidget } from '../../kommo-page/widget-descriptor';
import { startServer, type WebServer } from '../support/web-server';

function CustomWidget(this: Widget): void {
  this.callbacks = { render: () => true, init: () => true, bind_actions: () => true };
}

function start(oauthClient: string | undefined, parts: Partial<KommoHost> = {}): Widget {
  const host = { $: jqueryHost, twig: twigHost as TwigEngine, events: {}, ...parts };
  const manifest = { widget: { name: 'widget.name', description: 'widget.description' } };
  const archive = { code: 'other', path: '/other', manifest, langs: { widget: {} } };
  return startWidget(host, CustomWidget, describeWidget(archive, oauthClient === undefined ? {} : { oauthClient }))!;
}

const startReadable = (): Promise<WebServer> =>
  startServer((response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, X-Auth-Token' });
    response.end('{"taken": true}');
  });

describe('$authorizedAjax', () => {
  it('rejects without OAuth, as a promise of the browser', async () => {
    const rejected = start(undefined).$authorizedAjax({ url: '/x' });
    expect(rejected).toBeInstanceOf(Promise);
    expect(rejected).not.toHaveProperty('fail');
    await expect(rejected).rejects.toThrow('Method works only with OAuth integrations');
  });

  it('is a promise of jQuery with OAuth, and sends the token beside the headers of the call', async () => {
    const server = await startReadable();
    const widget = start('client', { disposableToken: (client) => Promise.resolve(`token of ${client}`) });
    const sent = widget.$authorizedAjax({ url: server.address, dataType: 'text', headers: { Accept: 'text/x' } });
    expect(sent).toHaveProperty('fail');
    expect(await sent).toBe('{"taken": true}');
    expect(server.received.at(-1)?.headers).toMatchObject({ 'x-auth-token': 'token of client', accept: 'text/x' });
  });

  it('uses a token for 25 minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const server = await startReadable();
    let made = 0;
    const disposableToken = (): Promise<string> => Promise.resolve(`token ${(made += 1)}`);
    const widget = start('client', { disposableToken });
    const send = async (): Promise<unknown> => {
      await widget.$authorizedAjax({ url: server.address, dataType: 'text' });
      return server.received.at(-1)?.headers['x-auth-token'];
    };
    expect([await send(), await send()]).toEqual(['token 1', 'token 1']);
    vi.setSystemTime(Date.now() + 25 * 60 * 1000);
    expect(await send()).toBe('token 2');
  });

  it('names what the model lacks where nobody gives tokens', () => {
    expect(() => start('client').$authorizedAjax({ url: '/x' })).toThrow('disposable_token is not modelled');
  });
});
