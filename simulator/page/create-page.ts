import type { ArchiveInfo } from '../protocol';
import { createControlsView } from './controls/controls-view';
import { CaughtRequests } from './events/caught-requests';
import { createDesk } from './events/desk';
import { createEventsView } from './events/events-view';
import { FollowedHooks } from './events/followed-hooks';
import { tellCards } from './events/tell-cards';
import {
  createIntegrationWindow,
  type IntegrationWindow,
  type IntegrationWindowParts,
} from './integrations/integration-window';
import { createIntegrationsView } from './integrations/integrations-view';
import { createPipelineView } from './pipeline/pipeline-view';
import type { ServerConnection } from './server-connection';
import type { KommoHost } from '../../kommo-page/host';
import { keepInBody } from './shell/keep-in-body';
import type { Leaving } from './shell/leaving';
import { createNotices, type Notices } from './shell/notices';
import { createShell } from './shell/shell';
import { Draft } from './state/draft';
import { keepForReload, takeKept } from './state/kept-for-reload';
import { pipelines } from '../../kommo/sample-account/pipelines';
import type { Store } from './state/store';
import { unfinishedSchema } from './state/unfinished-work';
import type { ViewName } from './state/view-names';
import type { View } from './view';
import { createViews } from './views';
import { createDescriptor } from './widget/create-descriptor';
import { describeError } from './widget/describe-value';
import { HostLog } from './widget/host-log';
import { createPlaces } from './widget/places';
import { setUpHost } from './widget/set-up-host';
import { watchConsole } from './widget/watch-console';
import { watchRequests } from './widget/watch-requests';
import { watchWrites, type WriterOf } from './widget/watch-writes';
import { WidgetRuntime } from './widget/widget-runtime';

interface PageParts {
  store: Store;
  server: ServerConnection;
  archive: ArchiveInfo;
  leaving: Leaving;
}

/** The page, once it is drawn. */
export interface DrawnPage {
  showConnection: (connected: boolean) => void;
  /** Loads the page anew and keeps unfinished work. */
  reload: () => void;
}

/** Draws the page, starts the widget in it and takes up the work that a reload has left unfinished. */
export async function createPage(parts: PageParts): Promise<DrawnPage> {
  const { store, server, archive, leaving } = parts;
  const { source } = server.status;
  const log = new HostLog(createPlaces(await server.sourceLines()));
  const notices = createNotices();
  const writerOf = watchWrites(log.placesOf);
  const go = (view: ViewName): void => {
    notices.clear();
    views.show(view);
  };
  const shell = createShell({ log, server, go });
  document.body.append(...shell.elements, notices.element);
  watchOwnParts({ store, log, notices });
  watchConsole(log);
  watchRequests(log, server.status.hasStubs);
  tellCards(store, server);

  const host = await setUpHost({
    store,
    server,
    archive,
    log,
    notices,
    area: () => runtime.area,
    actions: () => draft.actions,
  });
  const descriptor = createDescriptor(archive, store.state, server.status.oauthClient);
  const runtime = new WidgetRuntime(host, descriptor);
  const unfinished = takeKept('unfinished', source, unfinishedSchema);
  const draft = new Draft(store, unfinished?.draft);
  const integration = createIntegrationWindow({ store, runtime, descriptor, notices, source });
  const reload = (): void => {
    const bubble = views.unfinished();
    keepForReload('unfinished', source, { draft: draft.actions, scroll: scrollY, ...(bubble && { bubble }) });
    integration.keepForReload();
    leaving.reload();
  };
  const all = { ...parts, writerOf, host, runtime, descriptor, log, notices, draft, integration, go, reload };
  const views = createViews({ store, shell, create: viewFactories(all) });
  await runtime.load();
  leaving.askWhen(() => draft.isDirty);
  views.resume(unfinished);
  return { reload, showConnection: (yes) => shell.showSource(`${source} · ${archive.revision}`, yes) };
}

interface Wiring extends PageParts, Omit<IntegrationWindowParts, 'source'> {
  host: KommoHost;
  log: HostLog;
  writerOf: WriterOf;
  draft: Draft;
  integration: IntegrationWindow;
  go: (view: ViewName) => void;
  reload: () => void;
}

/** How each view is made, and from what. The desk and what was caught stay while other views are shown. */
function viewFactories(wiring: Wiring): Record<ViewName, () => View> {
  const { store, server, archive, leaving, host, runtime, descriptor, log, notices, draft, integration, go } = wiring;
  const { writerOf } = wiring;
  const pipeline = pipelines[store.state.controls.entity];
  const desk = createDesk({ store, server, archive, descriptor, draft, pipeline });
  const caught = new CaughtRequests(server);
  const followed = new FollowedHooks(server);
  return {
    integrations: () => createIntegrationsView({ store, archive, host, runtime, descriptor, integration }),
    pipeline: () =>
      createPipelineView({
        store,
        server,
        archive,
        leaving,
        host,
        runtime,
        descriptor,
        log,
        notices,
        draft,
        pipeline,
        writerOf,
        go,
      }),
    events: () => createEventsView({ store, server, pipeline, desk, caught, followed }),
    host: () => createControlsView({ store, server, archive, leaving, reload: wiring.reload }),
  };
}

function watchOwnParts({ store, log, notices }: { store: Store; log: HostLog; notices: Notices }): void {
  const { theme, width } = store.state.controls;
  Object.assign(document.documentElement.dataset, { theme, width });
  store.onFull((text) => notices.show({ header: 'The storage of the browser is full', text, kind: 'error' }));
  keepInBody(() => {
    const text = 'A script took the page out of document.body. In Kommo it would be gone; here it was put back.';
    log.add('exception', 'document.body', text);
    notices.show({ header: 'The page was emptied', text, kind: 'error' });
  });
  window.addEventListener('error', ({ message, error, filename, lineno, colno }) => {
    const [place = filename] = log.placesOf(`${filename}:${lineno}:${colno}`);
    log.add('exception', 'uncaught', `${error ? describeError(error, log.placesOf) : message}\nat ${place}`);
  });
  window.addEventListener('unhandledrejection', ({ reason }) =>
    log.add('exception', 'promise', describeError(reason, log.placesOf)),
  );
}
