import type { SimulatorStatus } from '../protocol';
import { type Connected, createPage } from './create-page';
import { connectToServer, onServerMessage } from './server-messages';
import { Failures } from './shell/failures';
import type { SimulatorPage } from './simulator-page';
import { Store } from './state/store';

const failures = new Failures();
const response = await fetch('/api/status');
let status = (await response.json()) as SimulatorStatus;
const { archive, source } = status;
failures.show(status);

const store = new Store(source);
// What the server tells meanwhile waits for the page, or for its failure: what a reload left unfinished is in its hands.
const creating = create();
onServerMessage((message) => {
  if (message.type !== 'status') return;
  ({ status } = message);
  failures.show(status);
  if (status.archive && status.archive.revision !== archive?.revision) void creating.then(reload);
});
connectToServer((connected) => void creating.then((page) => page?.tellConnection(connected)));

async function create(): Promise<(SimulatorPage & Connected) | undefined> {
  try {
    return archive && (await createPage({ store, archive, status: () => status }));
  } catch (error) {
    failures.showCrash(error, store);
    return undefined;
  }
}

function reload(page: SimulatorPage | undefined): void {
  if (page) page.reload();
  else location.reload();
}
