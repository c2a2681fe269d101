import type { InstallStatus } from '../../kommo/types';
import type { TwigEngine } from '../../kommo-page/host';
import { startSelects } from '../../kommo-page/start-selects';
import type { ArchiveInfo, SimulatorStatus } from '../protocol';
import { loadModules } from './amd/load-modules';
import { setUpModules } from './amd/set-up-modules';
import { keepOpenWindow } from './integrations/open-window';
import { Draft } from './pipeline/draft';
import { keepInBody } from './shell/keep-in-body';
import { askBeforeLeaving, reloadUnasked } from './shell/leaving';
import { Notices } from './shell/notices';
import { Shell } from './shell/shell';
import type { SimulatorPage } from './simulator-page';
import type { Controls } from './state/controls';
import { keepUnfinishedWork, takeUnfinishedWork } from './state/unfinished-work';
import { pipelines } from '../../kommo/sample-account/pipelines';
import type { Store } from './state/store';
import { Views } from './views';
import { areaName } from './widget/area-name';
import { createDescriptor, languageKey } from './widget/create-descriptor';
import { createHost, describeError } from './widget/create-host';
import { HostLog } from './widget/host-log';
import { setUpApp } from './widget/set-up-app';
import { WidgetRuntime } from './widget/widget-runtime';

/** Draws the page, starts the widget in it and takes up the work that a reload has left unfinished. */
export async function createPage({ store, archive, status }: PageParts): Promise<SimulatorPage & Connected> {
  const { source } = status();
  const { controls } = store.state;
  const log = new HostLog();
  const shell = new Shell((view) => page.go(view));
  const notices = new Notices();
  document.body.append(notices.element);
  dress(controls);
  watchTroubles(log, shell);
  watchOwnParts({ store, log, notices });

  const missing = (member: string): void => log.addMissing(member);
  const area = (): string => areaName(page.runtime.area, controls.entity);
  const language = languageKey(archive, controls.language);
  setUpModules(controls.jquery, missing);
  const [$, twig] = (await loadModules(['jquery', 'twigjs'])) as [JQueryStatic, TwigEngine];
  startSelects($);
  setUpApp({ controls, language, notify: (message) => notices.show(message), area, missing });

  const descriptor = createDescriptor(archive, store.state);
  const statusChanged = (changed: InstallStatus): void =>
    store.update({ installation: { ...store.state.installation, status: changed } });
  const host = createHost({ $, twig, log, language, area, statusChanged });
  const unfinished = takeUnfinishedWork(source);
  const parts = { store, archive, descriptor, host, log, notices };
  const page: SimulatorPage & Connected = {
    ...parts,
    get status() {
      return status();
    },
    runtime: new WidgetRuntime(host, descriptor),
    pipeline: pipelines[controls.entity],
    draft: new Draft(store.state.actions, unfinished?.draft),
    go(view) {
      notices.clear();
      views.show(view);
    },
    reload: () => keepAndReload(source, page.draft, views),
    tellConnection: (connected) => shell.tellSource(`${source} · ${archive.revision}`, connected),
  };
  const views = new Views(page, shell);
  followOtherTabs(page, views);
  await page.runtime.load();
  askBeforeLeaving(() => page.draft.isDirty);
  views.show(store.state.view, unfinished);
  return page;
}

function keepAndReload(source: string, { actions: draft }: Draft, { unfinished: bubble }: Views): void {
  keepUnfinishedWork({ source, draft, scroll: scrollY, ...(bubble && { bubble }) });
  keepOpenWindow(source);
  reloadUnasked();
}

/** What the page is made from. */
interface PageParts {
  store: Store;
  archive: ArchiveInfo;
  /** The newest word from the server. */
  status: () => SimulatorStatus;
}

/** What is told of the connection to the server. */
export interface Connected {
  tellConnection: (connected: boolean) => void;
}

function dress({ theme, width }: Controls): void {
  Object.assign(document.documentElement.dataset, { theme, width });
}

/** Another tab may save the pipeline; what was begun here stays until it is saved or cancelled. */
function followOtherTabs(page: SimulatorPage, views: Views): void {
  page.store.onForeignChange(() => {
    const { actions, view } = page.store.state;
    const isNews = JSON.stringify(actions) !== JSON.stringify(page.draft.storable);
    if (!isNews || !page.draft.isUntouched) return;
    page.draft = new Draft(actions);
    if (view === 'pipeline') views.show(view, { scroll: scrollY });
  });
}

function watchOwnParts({ store, log, notices }: Pick<SimulatorPage, 'store' | 'log' | 'notices'>): void {
  store.onFull((text) => notices.show({ header: 'The storage of the browser is full', text }));
  let told = false;
  keepInBody(() => {
    if (told) return;
    told = true;
    const text = 'A script took the page out of document.body. In Kommo it would be gone; here it was put back.';
    log.add('exception', 'document.body', text);
    notices.show({ header: 'The page was emptied', text });
  });
}

function watchTroubles(log: HostLog, shell: Shell): void {
  let count = 0;
  log.onEntry(({ kind }) => {
    if (kind !== 'callback') shell.tellTroubles((count += 1));
  });
  window.addEventListener('error', ({ message, error }) =>
    log.add('exception', 'uncaught', error ? describeError(error) : message),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => log.add('exception', 'promise', describeError(reason)));
}
