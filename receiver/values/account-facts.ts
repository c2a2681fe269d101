import type { AccountFormat } from '../../message/values/account-format';

/** What an account tells of itself, as far as messages need it. */
export interface AccountFacts extends AccountFormat {
  /** Two letters, such as "BR"; numbers without a country code are read as numbers of it. */
  country: string;
}

/** A user who is responsible for records. */
export interface Responsible {
  name: string;
  email: string;
}
