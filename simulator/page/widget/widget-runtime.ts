import type { Widget } from '../../../kommo/types';
import type { Running } from '../../../kommo-page/call';
import type { KommoHost } from '../../../kommo-page/host';
import { destroyWidget, enterArea, startWidget } from '../../../kommo-page/start-widget';
import type { WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import { hangsOnPage, loadModules } from '../amd/load-modules';
import { createPlaces } from './places';

/** Places in which Kommo starts a widget anew. */
export type WidgetArea = 'settings' | 'digital_pipeline';

/** Why a widget does not start. */
export interface WidgetProblem {
  reason: string;
  /** Another page may have what this one has not: nobody can say that Kommo would skip the widget. */
  hangsOnPage: boolean;
}

/** The widget in the page: loaded once, started again in each area, as Kommo does. */
export class WidgetRuntime {
  area: WidgetArea = 'settings';
  /** The widget that is alive; undefined for one that Kommo would have skipped. */
  widget: Widget | undefined;
  /** Why it does not start. */
  problem: WidgetProblem | undefined;
  #host: KommoHost;
  #descriptor: WidgetDescriptor;
  #exported: unknown;

  constructor(host: KommoHost, descriptor: WidgetDescriptor) {
    this.#host = host;
    this.#descriptor = descriptor;
  }

  /** Loads script.js; a failure leaves the widget skipped. */
  async load(): Promise<void> {
    const { path, manifest } = this.#descriptor;
    const broken = watchSyntax();
    try {
      [this.#exported] = await loadModules([`${path}/script.js?v=${manifest.widget.version ?? ''}`]);
      const fault = broken.fault();
      if (fault !== undefined && this.#exported === undefined) throw new SyntaxError(fault);
    } catch (error) {
      this.problem = problemOf(broken.fault() ?? error);
      this.#host.events.failed?.('script.js', error);
    } finally {
      broken.stop();
    }
  }

  /** Enters an area: whatever lives and is not `init_once` is destroyed, and started again. */
  enter(area: WidgetArea): void {
    if (this.problem !== undefined || (this.widget && area === this.area)) return;
    this.area = area;
    if (this.widget?.init_once) return enterArea({ host: this.#host, widget: this.widget }, 'again');
    if (this.widget) destroyWidget({ host: this.#host, widget: this.widget });
    this.#start();
  }

  /**
   * The widget, and the host that watches it. In the place of a broken one Kommo has a stand-in that allows everything;
   * nothing that this is called for is told as done by the widget.
   */
  running(): Running {
    if (this.widget) return { host: this.#host, widget: this.widget };
    const host = { ...this.#host, events: {} };
    return { host, widget: standIn(host, this.#descriptor) };
  }

  /** Forgets an instance that has been destroyed; the next area that is entered starts another one. */
  drop(): void {
    this.widget = undefined;
  }

  #start(): void {
    const { events } = this.#host;
    const failed = (where: string, error: unknown): void => {
      if (where === 'script.js') this.problem = problemOf(error);
      events.failed?.(where, error);
    };
    this.widget = startWidget({ ...this.#host, events: { ...events, failed } }, this.#exported, this.#descriptor);
  }
}

function problemOf(fault: unknown): WidgetProblem {
  if (typeof fault === 'string') return { reason: fault, hangsOnPage: false };
  return { reason: (fault as Error).message, hangsOnPage: hangsOnPage(fault) };
}

/** Hears of a script that the browser cannot read, of which the loader of modules tells nothing. */
function watchSyntax(): { fault: () => string | undefined; stop: () => void } {
  // In the archive: sources that cannot be read make none.
  const placesOf = createPlaces([]);
  let fault: string | undefined;
  const hear = ({ message, filename, lineno, colno }: ErrorEvent): void => {
    const [place] = placesOf(`${filename}:${lineno}:${colno}`);
    if (place) fault ??= `${place}: ${message}`;
  };
  window.addEventListener('error', hear);
  return { fault: () => fault, stop: () => window.removeEventListener('error', hear) };
}

/** What Kommo's integrations section puts in the place of a broken widget (observed): everything returns true. */
function standIn(host: KommoHost, descriptor: WidgetDescriptor): Widget {
  const widget = startWidget(host, StandIn, descriptor);
  // Its start can fail by the archive's texts only, and then Kommo has no window either.
  if (!widget) throw new Error('Not even a stand-in can be started with the texts of this archive.');
  return widget;
}

function StandIn(this: Widget): void {
  this.callbacks = { render: yes, init: yes, bind_actions: yes, settings: yes, onSave: yes };
}

function yes(): true {
  return true;
}
