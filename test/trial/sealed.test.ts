import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchSealed } from '../../trial/browser/launch-sealed';
import { launchBrowser } from '../support/browser/launch-browser';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

/** What reached this computer. */
const reached: string[] = [];
const server = createServer((request, response) => {
  reached.push(`${request.method} ${request.url}`);
  response.setHeader('Access-Control-Allow-Origin', '*').end('reached');
});
const udp = createSocket('udp4').on('message', () => reached.push('a packet'));
const portOf = (address: string | AddressInfo | null): number => (address as AddressInfo).port;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(udp, 'listening')]);
});
afterAll(async () => {
  udp.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

it('code of a widget reaches no server of this computer, no other, and no file', { timeout: 120_000 }, async () => {
  const host = `127.0.0.1:${portOf(server.address())}`;
  await fetch(`http://${host}/control`);
  expect(reached.splice(0)).toEqual(['GET /control']);

  const { findings, record } = await tryWidget(plantedWidget(escaping(host, portOf(udp.address()))), {
    parts: (all) => all.filter(({ name }) => name === 'Cancel'),
  });

  expect(reached).toEqual([]);
  // The widget has done all of it, as its last line tells: where the trial itself does not answer, nobody does.
  const told = findings.find(({ rule }) => rule === 'trial/rejection')?.message;
  expect(told).toContain('ended: fetch 404, of localhost 404, file none, socket none, worker 404, peer none');
  expect(record.requests.map(({ request }) => request)).toContain(`WebSocket ws://${host}/`);
});

it('a packet that leaves a browser without locks does not leave that of the trial', async ({ skip }) => {
  const all = Object.values(networkInterfaces()).flat();
  skip(!all.some((one) => one?.internal === false), 'No browser sends packets where there is no network but its own.');
  const port = portOf(udp.address());
  await sendPackets(await launchSealed(inject('browser')), async (complete) => {
    expect(await complete).toBe('complete');
    expect(reached).toEqual([]);
  });
  await sendPackets(await launchBrowser(inject('browser')), () => expect.poll(() => reached).toContain('a packet'));

  async function sendPackets(
    browser: Browser,
    meanwhile: (complete: Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage();
    const sending = page.evaluate(askingByUdp(port)).catch(() => 'closed');
    await meanwhile(sending).finally(() => browser.close());
  }
});

function askingByUdp(port: number): string {
  return `new Promise((resolve) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] });
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve('complete');
    peer.createDataChannel('x');
    peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  })`;
}

function escaping(host: string, udpPort: number): string {
  return `
  var none = function () { return 'none'; };
  var status = function (answer) { return answer.status; };
  var worker = new Worker(URL.createObjectURL(new Blob(["fetch('http://${host}/worker').then(function (answer) { postMessage(answer.status); }, function () { postMessage('none'); });"])));
  new Image().src = 'http://${host}/image';
  $('<iframe src="http://${host}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>').appendTo('body');
  $('<link rel="preconnect" href="http://${host}/"><link rel="prefetch" href="http://${host}/prefetch"><link rel="dns-prefetch" href="//example.com">').appendTo('head');
  navigator.sendBeacon('http://${host}/beacon', 'x');
  new EventSource('http://${host}/events');
  open('http://${host}/window');
  var socket = new WebSocket('ws://${host}');
  var peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udpPort}' }] });
  peer.createDataChannel('x');
  var gathered = new Promise(function (resolve) {
    peer.onicegatheringstatechange = function () { if (peer.iceGatheringState === 'complete') resolve('none'); };
    peer.createOffer().then(function (offer) { return peer.setLocalDescription(offer); });
  });
  if (!window.tried) Promise.all([
    fetch('https://example.com/').then(status, none),
    fetch('http://localhost:' + ${host.split(':')[1]} + '/fetch').then(status, none),
    fetch('file:///etc/passwd').then(status, none),
    new Promise(function (resolve) { socket.onopen = function () { resolve('open'); }; socket.onerror = function () { resolve('none'); }; }),
    new Promise(function (resolve) { worker.onmessage = function (event) { resolve(event.data); }; }),
    gathered,
  ]).then(function (all) {
    throw new Error('ended: fetch ' + all[0] + ', of localhost ' + all[1] + ', file ' + all[2] + ', socket ' + all[3] + ', worker ' + all[4] + ', peer ' + all[5]);
  });
  window.tried = true;`;
}
