import type { Widget } from '../kommo/types';
import { call, type Running } from './call';
import { explainExport } from './explain-export';
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
    enterArea({ host, widget }, 'first time');
    return widget;
  } catch (error) {
    host.events.failed?.('script.js', error);
    return undefined;
  }
}

/** Enters an area of the page: only `render` is called again for a widget that lives already. */
export function enterArea(running: Running, time: 'first time' | 'again'): void {
  const rendered = call(running, 'render');
  if (time === 'again') return;

  if (isThenable(rendered)) void rendered.then(() => init(running), notRendered(running));
  else if (rendered) init(running);
  call(running, 'bind_actions');
}

/** Ends a widget: it was switched off, or the page was left. */
export function destroyWidget(running: Running): void {
  call(running, 'destroy');
  running.host.$(document).off(running.widget.ns);
}

function construct(host: Host, exported: unknown): Widget {
  const fault = explainExport(exported);
  if (fault) throw new TypeError(fault);
  const constructor = exported as { prototype: object } & (new () => Widget);
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

function init(running: Running): void {
  running.host.$(document).trigger(`widget:${running.widget.params.widget_code}:loaded`);
  call(running, 'init');
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}

function notRendered({ host }: Running): (reason: unknown) => void {
  return (reason) => host.events.failed?.('render', reason);
}
