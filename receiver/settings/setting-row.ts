/** What the text of a setting means, or what is wrong with it. A fault goes on after "PORT ": "is not a number". */
export type SettingReading<Value> = { value: Value } | { fault: string };

export type SettingReader<Value> = (text: string) => SettingReading<Value>;

/** One setting, as the environment and the table in docs/receiver.md know it. */
export interface SettingRow<Value = unknown> {
  /** The name of its variable. */
  name: string;
  meaning: string;
  /** As it would be written. */
  default?: string;
  example: string;
  /** Has to be given: there is no default that could be right. */
  required?: true;
  /** Its value is never printed. */
  secret?: true;
  read: SettingReader<Value>;
  /** What to do when it is missing or wrong. */
  remedy: string;
}
