import type { ServerConnection } from '../server-connection';
import type { Store } from '../state/store';

/** Has Kommo's API tell the cards of the board, now and after each change of them. */
export function tellCards(store: Store, server: ServerConnection): void {
  if (!server.status.receiver) return;
  let told: unknown;
  const tell = (): void => {
    const { leads } = store.state;
    if (leads === told) return;
    told = leads;
    server.putCards(leads);
  };
  tell();
  store.onChange(tell);
}
