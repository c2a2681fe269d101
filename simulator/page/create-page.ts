import type { InstallStatus } from '../../widget-src/kommo';
import type { TwigEngine } from '../host/host';
import { startSelects } from '../host/start-selects';
import type { ArchiveInfo, SimulatorStatus } from '../protocol';
import { loadModules } from './amd/load-modules';
import { setUpModules } from './amd/set-up-modules';
import { keepOpenWindow } from './integrations/open-window';
import { Draft } from './pipeline/draft';
import { askBeforeLeaving, reloadUnasked } from './shell/leaving';
import { Notices } from './shell/notices';
import { Shell } from './shell/shell';
import type { SimulatorPage } from './simulator-page';
import type { Controls } from './state/controls';
import { keepUnfinishedWork, takeUnfinishedWork } from './state/unfinished-work';
import { pipelines } from './state/pipelines';
import { Store } from './state/store';
import { Views } from './views';
import { areaName } from './widget/area-name';
import { createDescriptor, languageKey } from './widget/create-descriptor';
import { createHost, describeError } from './widget/create-host';
import { HostLog } from './widget/host-log';
import { setUpApp } from './widget/set-up-app';
import { WidgetRuntime } from './widget/widget-runtime';

/** Draws the page, starts the widget in it and takes up the work that a reload has left unfinished. */
export async function createPage(status: SimulatorStatus, archive: ArchiveInfo): Promise<SimulatorPage & Connected> {
  const store = new Store(status.source);
  const { controls } = store.state;
  const log = new HostLog();
  const shell = new Shell((view) => page.go(view));
  const notices = new Notices();
  document.body.append(notices.element);
  dress(controls);
  watchTroubles(log, shell);

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
  const unfinished = takeUnfinishedWork();
  const parts = { store, archive, status, descriptor, host, log, notices };
  const page: SimulatorPage & Connected = {
    ...parts,
    runtime: new WidgetRuntime(host, descriptor),
    pipeline: pipelines[controls.entity],
    draft: new Draft(store.state.actions, unfinished?.draft),
    go(view) {
      notices.clear();
      views.show(view);
    },
    reload() {
      const { unfinished: bubble } = views;
      keepUnfinishedWork({ draft: page.draft.actions, scroll: scrollY, ...(bubble && { bubble }) });
      keepOpenWindow();
      reloadUnasked();
    },
    tellConnection: (connected) => shell.tellSource(`${status.source} · ${archive.revision}`, connected),
  };
  const views = new Views(page, shell);
  await page.runtime.load();
  askBeforeLeaving(() => page.draft.isDirty);
  views.show(store.state.view, unfinished);
  return page;
}

/** What is told of the connection to the server. */
export interface Connected {
  tellConnection: (connected: boolean) => void;
}

function dress({ theme, width }: Controls): void {
  Object.assign(document.documentElement.dataset, { theme, width });
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
