import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channels } from '../../../receiver/channels/channels';
import { parseRows } from '../../../receiver/settings/parse-rows';
import { settingsDocument } from '../../../receiver/settings/settings-document';
import { settingTable } from '../../../receiver/settings/setting-table';
import { repositoryRoot } from '../../../shared/paths';

const document = readFileSync(join(repositoryRoot, 'docs', 'receiver.md'), 'utf8');

describe('docs/receiver.md', () => {
  it('has the table of settings that the code has: npm run docs writes it', () => {
    expect(document).toContain(`\n\n${settingsDocument()}\n\n`);
  });

  it('shows examples that are right, as far as they are shown whole', () => {
    const rows = [settingTable, ...Object.values(channels).map(({ settings }) => settings)].flatMap((table) =>
      Object.values(table).filter(({ example }) => !example.includes('…')),
    );
    const environment = Object.fromEntries(rows.map((row) => [row.name, row.example]));
    expect(rows.length).toBeGreaterThan(10);
    expect(parseRows(Object.fromEntries(rows.map((row) => [row.name, row])), environment).problems).toEqual([]);
  });

  it('starts the receiver as npm start does, on a host and in a container', () => {
    const { scripts } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
      scripts: { start: string };
    };
    expect(document).toContain(`\nExecStart=/usr/bin/${scripts.start}\n`);
    const container = readFileSync(join(repositoryRoot, 'receiver', 'Dockerfile'), 'utf8');
    expect(container).toContain(
      `\nCMD [${scripts.start
        .split(' ')
        .map((word) => `"${word}"`)
        .join(', ')}]\n`,
    );
  });

  it('names every route and every metric', () => {
    const code = ['metrics/metrics.ts', 'api/oauth-route.ts', 'api/uninstalled-route.ts', 'on-save/settings-route.ts'];
    const text = code.map((file) => readFileSync(join(repositoryRoot, 'receiver', file), 'utf8')).join('\n');
    const named = [...text.matchAll(/'(receiver_\w+|\/kommo\/\w+)'/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !document.includes(name))).toEqual([]);
  });
});
