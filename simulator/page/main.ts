import { createPage, type Page } from './create-page';
import { connectToServer } from './server-connection';
import { createFailures } from './shell/failures';
import { createLeaving } from './shell/leaving';
import { Store } from './state/store';

const server = await connectToServer();
const { archive, source } = server.status;
const store = new Store(source);
const leaving = createLeaving();
const failures = createFailures({ server, store, leaving });
document.body.append(...failures.elements);

// What the server tells meanwhile waits for the page, or for its failure: what a reload left unfinished is in its hands.
const creating = create();
server.listen({
  status(status) {
    if (status.archive && status.archive.revision !== archive?.revision) void creating.then(reload);
  },
  connected: (yes) => void creating.then((page) => page?.showConnection(yes)),
});

async function create(): Promise<Page | undefined> {
  try {
    return archive && (await createPage({ store, server, archive, leaving }));
  } catch (error) {
    failures.showCrash(error);
    return undefined;
  }
}

function reload(page: Page | undefined): void {
  if (page) page.reload();
  else location.reload();
}
