import type { SettingRow } from './setting-row';

/** Variables, of the environment or of `.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What rows mean in an environment; a setting without a value is absent. */
export interface ParsedRows<Table> {
  values: { [Name in keyof Table]?: Table[Name] extends SettingRow<infer Value> ? Value : never };
  /** A sentence for each missing or wrong one, with what to do. */
  problems: string[];
}

/** Reads every row, and goes on after a wrong one. An empty variable is none. */
export function parseRows<Table extends Record<string, SettingRow>>(
  table: Table,
  environment: Environment,
): ParsedRows<Table> {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, row] of Object.entries(table)) {
    const text = environment[row.name]?.trim() || row.default;
    if (text === undefined) {
      if (row.required) problems.push(missing(row));
      continue;
    }
    const reading = row.read(text);
    if ('value' in reading) values[name] = reading.value;
    else problems.push(wrong(row, text, reading.fault));
  }
  return { values: values as ParsedRows<Table>['values'], problems };
}

/** The sentence for a setting that has to be given and is not. */
export function missing({ name, remedy }: SettingRow, reason = ''): string {
  return `${name} is missing${reason}. ${remedy}`;
}

function wrong({ name, secret, remedy }: SettingRow, text: string, fault: string): string {
  return `${name}${secret ? ' (its value is not shown)' : `="${text}"`} ${fault}. ${remedy}`;
}
