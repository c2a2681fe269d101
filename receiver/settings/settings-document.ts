import type { SettingRow } from './setting-row';
import { settingTable } from './setting-table';

/** The table of all settings but those of the channels, for docs/receiver.md. */
export function settingsDocument(): string {
  const lines = Object.values<SettingRow>(settingTable).map(lineOf);
  return ['| setting | meaning | default | example |', '|---|---|---|---|', ...lines, channelLine].join('\n');
}

const channelLine =
  '| `CHANNEL` | What sends the messages, with settings of its own: [channels.md](channels.md) | required | `log` |';

function lineOf({ name, meaning, default: standard, required, example }: SettingRow): string {
  const otherwise = standard === undefined ? (required ? 'required' : 'none') : `\`${standard}\``;
  return `| \`${name}\` | ${meaning} | ${otherwise} | \`${example}\` |`;
}
