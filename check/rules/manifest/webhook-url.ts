import { isWebAddress } from '../../../shared/web-address';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate, stringOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { misplacedKeys } from '../../widget/misplaced-keys';
import { isExampleHost, isPrivateHost, temporaryHostIn } from '../../widget/hosts';

type Verdict = Pick<Problem, 'message' | 'severity'>;

export const webhookUrl: Rule = {
  id: 'manifest/webhook-url',
  severity: 'error',
  what: '`dp.webhook_url` is an https address of your server that can be reached from the internet.',
  why: "Kommo posts the action's settings there. An address that is none, or a local or private one, never receives anything. Without https the messages can be read on the way; without a `webhook_url` only the old widgets work whose back end Kommo hosts: all of these are warnings, as are an example address and the host of a tunnel such as ngrok, which ends with its session.",
  source: [sources.pipeline, sources.manifest],
  fix: 'Write the https address of your server.',
  example: {
    broken: '"dp": { "webhook_url": "http://localhost:8080/kommo" }',
    mended: '"dp": { "webhook_url": "https://hooks.widgets.test.dev/kommo" }',
  },
  check: inManifest(function* (manifest) {
    const block = valueAt(manifest.root, 'dp');
    const node = valueAt(block, 'webhook_url');
    if (!node && block?.type === 'object') {
      if (misplacedKeys(manifest).some(({ member }) => member.key === 'webhook_url')) return;
      yield { ...locate(manifest, block, 'webhook_url'), message: '"dp.webhook_url" is missing.', severity: 'warning' };
    }
    const url = stringOf(node);
    const verdict = url === undefined ? undefined : judge(url);
    if (node && verdict) yield { ...locate(manifest, node), ...verdict };
  }),
};

function judge(text: string): Verdict | undefined {
  if (!URL.canParse(text)) return { message: '"dp.webhook_url" is not a URL.' };
  const { protocol, hostname } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:')
    return { message: `"dp.webhook_url" begins with ${protocol}, not with https:.` };
  if (!isWebAddress(text)) return { message: '"dp.webhook_url" is not written as https://host/path, without spaces.' };
  if (isPrivateHost(hostname)) return { message: `"dp.webhook_url" is on ${hostname}, which Kommo cannot reach.` };
  if (protocol === 'http:')
    return { message: '"dp.webhook_url" is an http address; it should be https.', severity: 'warning' };
  const tunnel = temporaryHostIn(hostname);
  if (tunnel !== undefined)
    return { message: `"dp.webhook_url" is on ${tunnel}, the host of a tunnel, which ends.`, severity: 'warning' };
  if (isExampleHost(hostname))
    return { message: `"dp.webhook_url" is still on the example host ${hostname}.`, severity: 'warning' };
  return undefined;
}
