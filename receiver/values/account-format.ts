/** What an account tells of itself, as far as values are written by it. */
export interface AccountFormat {
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

/** A user who is responsible for records. */
export interface Responsible {
  name: string;
  email: string;
}

/** An own field of an account. */
export interface FieldFacts {
  type: string;
  /** Of a monetary field. */
  currency?: string;
}
