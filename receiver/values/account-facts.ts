/** What an account tells of itself, as far as values are written by it. */
export interface AccountFacts {
  /** Two letters, such as "BR"; numbers without a country code are read as numbers of it. */
  country: string;
  /** Three letters, such as "USD". */
  currency: string;
  /** Such as `DD.MM.YYYY`. */
  datePattern: string;
  /** Such as `DD.MM.YYYY HH:mm`. */
  dateTimePattern: string;
  /** Such as `America/Sao_Paulo`. */
  timeZone: string;
}

/** A user of an account. */
export interface User {
  name: string;
  email: string;
}

/** An own field of an account. */
export interface FieldFacts {
  type: string;
  /** Of a monetary field. */
  currency?: string;
}
