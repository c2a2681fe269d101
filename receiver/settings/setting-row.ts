import type { GenericSchema } from 'valibot';

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
  /** What its text means. The message of an issue goes on after "PORT ": "is not a number." */
  schema: GenericSchema<string, Value>;
  /** What to do when it is missing or wrong. */
  remedy: string;
}
