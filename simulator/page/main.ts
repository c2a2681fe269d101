import { createPage, type DrawnPage } from './create-page';
import { connectToServer } from './server-connection';
import { createFailures, drawCrash } from './shell/failures';
import { createLeaving } from './shell/leaving';
import { Store } from './state/store';

const server = await connectToServer();
const { archive, source, run } = server.status;
const store = new Store(source);
const leaving = createLeaving();
document.body.append(...createFailures({ server }).elements);

// What the server tells meanwhile waits for the page, or for its failure: what a reload left unfinished is in its hands.
const creating = create();
server.listen({
  status(status) {
    const isNew = status.run !== run || status.archive?.revision !== archive?.revision;
    if (status.archive && isNew) void creating.then(reload);
  },
  connected: (yes) => void creating.then((page) => page?.showConnection(yes)),
});

async function create(): Promise<DrawnPage | undefined> {
  try {
    return archive && (await createPage({ store, server, archive, leaving }));
  } catch (error) {
    document.body.append(drawCrash(error, { store, leaving }));
    return undefined;
  }
}

function reload(page: DrawnPage | undefined): void {
  if (page) page.reload();
  else location.reload();
}
