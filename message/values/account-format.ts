/** How an account writes values. */
export interface AccountFormat {
  /** Three letters, such as "USD"; empty where nobody knows it, and amounts stand alone. */
  currency: string;
  /** Such as `DD.MM.YYYY`. */
  datePattern: string;
  /** Such as `DD.MM.YYYY HH:mm`. */
  dateTimePattern: string;
  /** Such as `America/Sao_Paulo`. */
  timeZone: string;
}

/** Where an account tells that, in API v4. */
export const accountPath = '/api/v4/account?with=datetime_settings';

/** The answer, as far as it is read. */
interface AccountAnswer {
  currency?: unknown;
  _embedded?: { datetime_settings?: Record<string, unknown> };
}

/** What an account's answer tells; where it tells no pattern, or nothing is known of it, the one that Kommo's documents show. */
export function accountFormat(answer: object = {}): AccountFormat {
  const { currency, _embedded: embedded }: AccountAnswer = answer;
  const { short_date_pattern: date, date_pattern: dateTime, timezone } = embedded?.datetime_settings ?? {};
  return {
    currency: text(currency, ''),
    datePattern: text(date, 'DD.MM.YYYY'),
    dateTimePattern: text(dateTime, 'DD.MM.YYYY HH:mm'),
    timeZone: knownZone(text(timezone, 'UTC')),
  };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}

function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
