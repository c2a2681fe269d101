import { UserError } from '../../shared/user-error';
import { type Environment, missing, type ParsedRows, parseRows } from './parse-rows';
import type { SettingRow } from './setting-row';
import { settingTable } from './setting-table';
import type { OAuthIntegration, PrivateIntegration, Settings } from './settings';

/** The settings that each channel has of its own, by the channel's name; their values are texts. */
export type ChannelRows = Readonly<Record<string, Readonly<Record<string, SettingRow<string>>>>>;

type Values = ParsedRows<typeof settingTable>['values'];

/** Reads all settings; throws one UserError that tells of every missing and every wrong one. */
export function readSettings(environment: Environment, channels: ChannelRows): Settings {
  const { values, problems } = parseRows(settingTable, environment);
  const channel = readChannel(environment, channels, problems);
  problems.push(...integrationProblems(values, environment));
  if (problems.length > 0) throw new UserError(summary(problems));
  return { ...withoutIntegrations(values), ...integrations(values), channel };
}

function summary(problems: string[]): string {
  const list = problems.map((problem) => `  ${problem}`).join('\n');
  return `The receiver does not start. Put these settings right, in the environment or in .env:\n${list}`;
}

function readChannel(environment: Environment, channels: ChannelRows, problems: string[]): Settings['channel'] {
  const name = environment['CHANNEL']?.trim() ?? '';
  const rows = Object.hasOwn(channels, name) ? channels[name] : undefined;
  if (!rows) {
    const known = Object.keys(channels).join(', ');
    problems.push(`CHANNEL${name ? `="${name}" is unknown` : ' is missing'}. Write what sends the messages: ${known}.`);
    return { name, settings: {} };
  }
  const parsed = parseRows(rows, environment);
  problems.push(...parsed.problems);
  return { name, settings: parsed.values as Record<string, string> };
}

const tokenRows = ['kommoToken', 'kommoHost'] as const;
const oauthRows = ['kommoClientId', 'kommoClientSecret', 'publicUrl'] as const;

/** Of each kind of integration all settings or none, and of one kind all. */
function integrationProblems(values: Values, environment: Environment): string[] {
  const given = (name: keyof Values): boolean => Boolean(environment[settingTable[name].name]?.trim());
  const groups = [tokenRows, oauthRows].filter((rows) => rows.some(given));
  if (groups.length === 0) return [noIntegration];
  return groups.flatMap((rows) => {
    const beside = ` beside ${rows
      .filter(given)
      .map((name) => settingTable[name].name)
      .join(' and ')}`;
    return rows.filter((name) => !given(name)).map((name) => missing(settingTable[name], beside));
  });
}

const noIntegration =
  'KOMMO_TOKEN and KOMMO_HOST (a private integration), or KOMMO_CLIENT_ID, KOMMO_CLIENT_SECRET and PUBLIC_URL (one with ' +
  'OAuth) are missing. Copy them from the integration: Keys and scopes.';

function integrations({ kommoToken, kommoHost, kommoClientId, kommoClientSecret, publicUrl }: Values): {
  privateIntegration?: PrivateIntegration;
  oauth?: OAuthIntegration;
} {
  return {
    ...(kommoToken && kommoHost && { privateIntegration: { token: kommoToken, host: kommoHost.toLowerCase() } }),
    ...(kommoClientId &&
      kommoClientSecret &&
      publicUrl && { oauth: { clientId: kommoClientId, clientSecret: kommoClientSecret, publicUrl } }),
  };
}

/** What is given to each, by its default at least. */
function withoutIntegrations(values: Values): Omit<Settings, 'channel'> {
  const { kommoToken: _token, kommoHost: _host, kommoClientId: _id, kommoClientSecret: _secret, ...rest } = values;
  const { publicUrl: _url, ...settings } = rest;
  // Without a problem, every row with a default or with `required` has its value.
  return settings as Omit<Settings, 'channel'>;
}
