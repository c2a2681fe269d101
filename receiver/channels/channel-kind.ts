import type { SettingRow } from '../settings/setting-row';
import type { ApiRequest } from './api-request';
import type { Channel } from './channel';

/** What a channel may use of the receiver. */
export interface ChannelTools {
  /** Calls the API of the account that sends. */
  request: ApiRequest;
  /** A line of the log: ids only. */
  log: { info(fields: Record<string, string | number>, text: string): void };
}

/** A channel before it has its settings. */
export interface ChannelKind {
  /** What it is told from the environment; only the channel that is chosen reads its settings. */
  settings: readonly SettingRow<string>[];
  /** Makes the channel of settings that have passed their schemas. */
  create(settings: ChannelSettings, tools: ChannelTools): Channel;
}

/** The values of a channel's settings by their names; one without a value and without a default is absent. */
export type ChannelSettings = Readonly<Record<string, string>>;
