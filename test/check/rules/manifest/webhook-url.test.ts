import { webhookUrl } from '../../../../check/rules/manifest/webhook-url';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(webhookUrl, {
  'warns of the host of a tunnel': {
    given: setManifest('dp/webhook_url', 'https://3f2a-81-2-69-160.ngrok-free.app/kommo'),
    finds: ['warning manifest.json:44:20 "dp.webhook_url" is on 3f2a-81-2-69-160.ngrok-free.app, the host of a tunnel'],
  },
  'leaves a misplaced one to its own rule': {
    given: [setManifest('dp/webhook_url', undefined), setManifest('webhook_url', 'https://a.dev/x')],
  },
  'warns of a missing one': {
    given: setManifest('dp/webhook_url', undefined),
    finds: ['warning manifest.json:35:9 "dp.webhook_url" is missing.'],
  },
  'refuses what is no URL': {
    given: setManifest('dp/webhook_url', 'hooks.dev/x'),
    finds: ['error manifest.json:44:20 "dp.webhook_url" is not a URL.'],
  },
  ...Object.fromEntries(
    [' https://hooks.dev/x ', 'https:hooks.foo.com', 'https://hooks.dev/a b', 'https:\\\\hooks.dev'].map((address) => [
      `refuses ${JSON.stringify(address)}, which only a browser would put right`,
      {
        given: setManifest('dp/webhook_url', address),
        finds: ['error manifest.json:44:20 "dp.webhook_url" is not written as https://host/path'],
      },
    ]),
  ),
  'accepts capitals in the protocol': { given: setManifest('dp/webhook_url', 'HTTPS://hooks.dev/x') },
  ...Object.fromEntries(
    ['192.0.2.1', '198.51.100.7', '203.0.113.9', '[2001:db8::1]'].map((host) => [
      `warns of ${host}, which is kept for examples`,
      {
        given: setManifest('dp/webhook_url', `https://${host}/x`),
        finds: ['warning manifest.json:44:20 "dp.webhook_url" is still on the example host'],
      },
    ]),
  ),
  'refuses another protocol': {
    given: setManifest('dp/webhook_url', 'ftp://a.dev/x'),
    finds: ['error manifest.json:44:20 "dp.webhook_url" begins with ftp:, not with https:.'],
  },
  'warns of http': {
    given: setManifest('dp/webhook_url', 'http://a.dev/x'),
    finds: ['warning manifest.json:44:20 "dp.webhook_url" is an http address'],
  },
  'warns of example hosts': {
    given: setManifest('dp/webhook_url', 'https://example.com/webhook'),
    finds: ['warning manifest.json:44:20 "dp.webhook_url" is still on the example host example.com.'],
  },
  ...Object.fromEntries(
    [
      'localhost:3000',
      '127.0.0.1',
      '10.1.2.3',
      '192.168.0.7',
      '172.20.0.1',
      '169.254.1.1',
      '[::1]',
      '[fd00::1]',
      'printer.local',
      'intranet',
    ].map((host) => [
      `refuses ${host}, which cannot be reached`,
      {
        given: setManifest('dp/webhook_url', `https://${host}/x`),
        finds: ['error manifest.json:44:20 "dp.webhook_url" is on '],
      },
    ]),
  ),
  'accepts public addresses': { given: setManifest('dp/webhook_url', 'https://8.8.8.8/x') },
});
