import type { SimulatorStatus } from '../protocol';
import { createPage } from './create-page';
import { connectToServer, onServerMessage } from './server-messages';
import { Failures } from './shell/failures';

const failures = new Failures();
const response = await fetch('/api/status');
const status = (await response.json()) as SimulatorStatus;
failures.show(status);

const page = status.archive && (await createPage(status, status.archive));
onServerMessage((message) => {
  if (message.type !== 'status') return;
  failures.show(message.status);
  if (page) page.status = message.status;
  const { archive } = message.status;
  if (archive && archive.revision !== status.archive?.revision) {
    if (page) page.reload();
    else location.reload();
  }
});
connectToServer((connected) => page?.tellConnection(connected));
