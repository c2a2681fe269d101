import { controlsView } from './controls/controls-view';
import { eventsView } from './events/events-view';
import { integrationsView } from './integrations/integrations-view';
import { pipelineView } from './pipeline/pipeline-view';
import type { Shell } from './shell/shell';
import type { SimulatorPage, View } from './simulator-page';
import type { ViewName } from './state/simulator-state';
import type { UnfinishedBubble, UnfinishedWork } from './state/unfinished-work';

const create: Record<ViewName, (page: SimulatorPage) => View> = {
  integrations: integrationsView,
  pipeline: pipelineView,
  events: eventsView,
  host: controlsView,
};

/** Shows one view at a time. */
export class Views {
  #page: SimulatorPage;
  #shell: Shell;
  #current: View | undefined;
  /** A bubble that was open in a view which was left. */
  #left: UnfinishedBubble | undefined;

  constructor(page: SimulatorPage, shell: Shell) {
    this.#page = page;
    this.#shell = shell;
  }

  /** Shows a view, with what was unfinished in it. */
  show(name: ViewName, { bubble, scroll = 0 }: Partial<UnfinishedWork> = {}): void {
    this.#left = bubble ?? this.unfinished;
    this.#current?.leave?.();
    this.#page.store.update({ view: name });
    this.#shell.show(name);
    this.#current = create[name](this.#page);
    this.#shell.main.replaceChildren(this.#current.element);
    if (this.#left && this.#current.resume) {
      this.#current.resume(this.#left);
      this.#left = undefined;
    }
    scrollTo(0, scroll);
  }

  /** The bubble that is open, here or in a view that was left. */
  get unfinished(): UnfinishedBubble | undefined {
    return this.#current?.unfinished?.() ?? this.#left;
  }
}
