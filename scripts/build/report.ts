import { createHash } from 'node:crypto';
import { formats } from '../../check/report/formats';
import { isExampleHost } from '../../check/widget/hosts';
import { kommoLanguages } from '../../kommo/facts/languages';
import type { CheckedBuild } from './build-checked';
import { printableUrl } from '../../shared/web-address';

const languages = kommoLanguages.join(', ');

/** What the build tells the developer: what was packed, what the check says of it, and what to do with it in Kommo. */
export function reportBuild(path: string, { archive, files, leftOut, webhookUrl, checked }: CheckedBuild): string {
  const names = [...files.keys()].toSorted();
  const sizes = names.map((name) => `  ${String(files.get(name)?.length).padStart(7)}  ${name}`);
  return [
    `${path}, ${archive.length} bytes`,
    ...sizes,
    `  sha256 ${createHash('sha256').update(archive).digest('hex')}`,
    ...leftOut.map((name) => `  ${name} is left out: only <language>.json goes in (Kommo shows ${languages}).`),
    '',
    formats.text([checked], { colors: false }),
    `Kommo will call ${printableUrl(webhookUrl)}`,
    ...(isExampleHost(new URL(webhookUrl).hostname) ? exampleWarning : []),
    '',
    'Next, in Kommo: Settings, Integrations, Create integration, and upload widget.zip.',
  ].join('\n');
}

const exampleWarning = [
  '',
  '!!! This is an example address: no message will ever be sent.',
  '!!! Set your own before you upload: WEBHOOK_URL=https://your.host/path npm run build (or a line in .env).',
];
