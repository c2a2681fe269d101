import type { Pipeline } from '../../kommo/hook/pipeline';
import type { Host } from '../../kommo-page/host';
import type { WidgetDescriptor } from '../../kommo-page/widget-descriptor';
import type { ArchiveInfo, SimulatorStatus } from '../protocol';
import type { KeptEvents } from './events/events-view';
import type { Draft } from './pipeline/draft';
import type { Notices } from './shell/notices';
import type { ViewName } from './state/simulator-state';
import type { Store } from './state/store';
import type { UnfinishedBubble } from './state/unfinished-work';
import type { HostLog } from './widget/host-log';
import type { WidgetRuntime } from './widget/widget-runtime';

/** The parts of the page that its views work with. */
export interface SimulatorPage {
  store: Store;
  archive: ArchiveInfo;
  /** The newest word from the server. */
  readonly status: SimulatorStatus;
  descriptor: WidgetDescriptor;
  host: Host;
  runtime: WidgetRuntime;
  log: HostLog;
  notices: Notices;
  pipeline: Pipeline;
  draft: Draft;
  /** What stays of the events while other views are shown. */
  events?: KeptEvents;
  /** Shows a view. */
  go: (view: ViewName) => void;
  /** Loads the page anew and keeps unfinished work. */
  reload: () => void;
}

/** A view that is shown. */
export interface View {
  element: HTMLElement;
  /** Called before another one is shown. */
  leave?: () => void;
  /** The bubble that is open, for a reload by the simulator. */
  unfinished?: () => UnfinishedBubble | undefined;
  /** Opens it again. */
  resume?: (bubble: UnfinishedBubble) => void;
}
