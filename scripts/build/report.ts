import { createHash } from 'node:crypto';
import { printableUrl } from './web-address';
import type { WidgetBuild } from './build-widget';

/** What the build tells the developer: what was packed, and what to do with it in Kommo. */
export function reportBuild(path: string, { archive, files, webhookUrl }: WidgetBuild): string {
  const names = [...files.keys()].toSorted();
  const sizes = names.map((name) => `  ${String(files.get(name)?.length).padStart(7)}  ${name}`);
  return [
    `${path}, ${archive.length} bytes`,
    ...sizes,
    `  sha256 ${createHash('sha256').update(archive).digest('hex')}`,
    '',
    `Kommo will call ${printableUrl(webhookUrl)}`,
    ...(isExample(webhookUrl) ? exampleWarning : []),
    '',
    'Next, in Kommo: Settings, Integrations, Create integration, and upload widget.zip.',
  ].join('\n');
}

const exampleWarning = [
  '',
  '!!! This is an example address: no message will ever be sent.',
  '!!! Set your own before you upload: WEBHOOK_URL=https://your.host/path npm run build (or a line in .env).',
];

// The names that RFC 2606 keeps for examples.
function isExample(address: string): boolean {
  return /(^|\.)(example(\.(com|net|org))?|test|invalid)$/.test(new URL(address).hostname);
}
