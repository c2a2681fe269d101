import { webhookUrl } from '../../../../scripts/check/rules/manifest/webhook-url';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(webhookUrl, {
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
  'refuses another protocol': {
    given: setManifest('dp/webhook_url', 'ftp://a.dev/x'),
    finds: ['error manifest.json:44:20 "dp.webhook_url" is a ftp: address'],
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
