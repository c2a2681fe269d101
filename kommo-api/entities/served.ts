import type { AccountData } from '../account/account-data';
import type { LocalKommo } from '../local-kommo';

/** What a request to API v4 is answered from, once its token is known. */
export interface Served {
  kommo: LocalKommo;
  account: AccountData;
}
