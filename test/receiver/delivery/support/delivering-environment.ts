import { sampleAccount } from '../../../../kommo/sample-account/sample-account';
import type { KommoApi } from '../../../../kommo-api/start-kommo-api';
import type { Phone } from '../../support/phone';

/** The settings of a receiver that keeps its data in `folder` and sends the sample account's messages to a phone. */
export function deliveringEnvironment(
  { local, phone }: { local: KommoApi; phone: Phone },
  folder: string,
): Record<string, string> {
  const { id } = sampleAccount.facts;
  return {
    DATA_DIR: folder,
    KOMMO_ORIGIN: local.origin,
    KOMMO_HOST: `account${id}.kommo.com`,
    KOMMO_TOKEN: local.kommo.tokens.longLived(id),
    CHANNEL: 'http',
    HTTP_URL: phone.url,
  };
}
