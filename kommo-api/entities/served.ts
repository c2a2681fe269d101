import type { AccountData } from '../account/account-data';
import type { LocalKommo } from '../local-kommo';

/** What a request to API v4 is answered from, once its token is known. */
export interface ServedAccount {
  kommo: LocalKommo;
  account: AccountData;
}
