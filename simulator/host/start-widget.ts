import type { Widget } from '../../widget-src/kommo';
import { call } from './call';
import type { Host } from './host';
import { createWidgetBase } from './widget-base';
import type { WidgetDescriptor } from './widget-descriptor';

/**
 * Starts a widget from what its script.js returned, in the order observed in Kommo's page: prototype, `new`, texts and
 * settings, `render`, `init`, `bind_actions`. Undefined when Kommo would drop the widget; `host.events` tells why.
 */
export function startWidget(host: Host, exported: unknown, descriptor: WidgetDescriptor): Widget | undefined {
  try {
    const widget = construct(host, exported);
    prepare(widget, descriptor);
    enterArea(host, widget, { first: true });
    return widget;
  } catch (error) {
    host.events.failed?.('script.js', error);
    return undefined;
  }
}

/** Enters an area of the page: only `render` is called again for a widget that lives already. */
export function enterArea(host: Host, widget: Widget, { first }: { first: boolean }): void {
  const rendered = call(host, widget, 'render');
  if (!first) return;

  if (isThenable(rendered)) void rendered.then(() => init(host, widget), notRendered(host));
  else if (rendered) init(host, widget);
  call(host, widget, 'bind_actions');
}

/** Ends a widget: it was switched off, or the page was left. */
export function destroyWidget(host: Host, widget: Widget): void {
  call(host, widget, 'destroy');
  host.$(document).off(widget.ns);
}

function construct(host: Host, exported: unknown): Widget {
  if (typeof exported !== 'function') throw new TypeError('script.js does not return a function.');
  const constructor = exported as { prototype: object } & (new () => Widget);
  // In strict mode, as this module is, this throws for a class.
  constructor.prototype = Object.create(createWidgetBase(host)) as object;
  return new constructor();
}

function prepare(widget: Widget, descriptor: WidgetDescriptor): void {
  const { code, manifest, path, name, description } = descriptor;
  widget.ns = `.widget:${code}`;
  widget.init_once = manifest.widget.init_once === true;
  if (typeof widget.callbacks !== 'object') throw new TypeError('The widget has no callbacks.');

  // Copied: a widget may change its texts. As observed, `widget` is taken for granted.
  const langs = structuredClone(descriptor.langs) as { widget: Record<string, string> };
  if (name) langs.widget['name'] = name;
  if (description) langs.widget['description'] = description;
  widget.set_lang(langs);
  widget.set_settings({
    ...descriptor.settings,
    id: descriptor.id,
    status: descriptor.status,
    widget_code: code,
    path,
    version: manifest.widget.version ?? '',
    oauth_client_uuid: null,
    widget_active: descriptor.active,
    images_path: `${path}/images`,
    support: manifest.widget.support,
  });
  for (const callback of ['init', 'bind_actions', 'render'] as const) {
    if (typeof widget.callbacks[callback] !== 'function') throw new TypeError(`The callback ${callback} is missing.`);
  }
}

function init(host: Host, widget: Widget): void {
  host.$(document).trigger(`widget:${widget.params.widget_code}:loaded`);
  call(host, widget, 'init');
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}

function notRendered(host: Host): (reason: unknown) => void {
  return (reason) => host.events.failed?.('render', reason);
}
