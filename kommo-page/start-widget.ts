import type { LanguageTree, Widget } from '../kommo/types';
import { call, type Running, tryCall } from './call';
import type { KommoHost } from './host';
import { createWidgetBase, type WidgetBase } from './widget-base';
import type { WidgetDescriptor } from './widget-descriptor';

/**
 * Starts a widget from what its script.js returned, in the order observed in Kommo's page: prototype, `new`, texts and
 * settings, `render`, `init`, `bind_actions`. Undefined when Kommo would drop the widget; `host.events` tells why.
 */
export function startWidget(host: KommoHost, exported: unknown, descriptor: WidgetDescriptor): Widget | undefined {
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

/**
 * Enters an area of the page: only `render` is called again for a widget that lives already. As observed, an exception
 * skips what would have followed, because the three callbacks stand in one `try`; the widget stays.
 */
export function enterArea(running: Running, time: 'first time' | 'again'): void {
  const rendered = tryCall(running, 'render');
  if (time === 'again' || rendered === 'threw') return;

  const { result } = rendered;
  if (isThenable(result)) void result.then(() => init(running), notRendered(running));
  else if (result && init(running) === 'threw') return;
  call(running, 'bind_actions');
}

/** Ends a widget: it was switched off, or the page was left. */
export function destroyWidget(running: Running): void {
  call(running, 'destroy');
  running.host.$(document).off(running.widget.ns);
}

function construct(host: KommoHost, exported: unknown): Widget {
  requireConstructor(exported);
  exported.prototype = Object.create(createWidgetBase(host)) as WidgetBase;
  return new exported();
}

function requireConstructor(exported: unknown): asserts exported is WidgetConstructor {
  const fault = faultOf(exported);
  if (fault) throw new TypeError(fault);
}

interface WidgetConstructor {
  new (): Widget;
  prototype: WidgetBase;
}

/**
 * Why Kommo cannot start what script.js returned; undefined when it can. Kommo replaces the prototype of the returned
 * function and calls it with `new` (observed): the engine refuses the first for a class, the second for the rest.
 */
function faultOf(exported: unknown): string | undefined {
  if (exported === undefined) return nothing;
  if (typeof exported !== 'function') return `script.js does not return a function, but ${typeof exported}. ${remedy}`;
  const prototype = Object.getOwnPropertyDescriptor(exported, 'prototype');
  if (!prototype) return `script.js returns an arrow, async or method function, which is not a constructor. ${remedy}`;
  if (!prototype.writable) return `script.js returns a class, whose prototype Kommo cannot replace. ${remedy}`;
  return undefined;
}

const remedy = "Return a plain function: define(['jquery'], function ($) { return function CustomWidget() { … }; });";

const nothing = `script.js defines no AMD module, or one that does not return a function. ${remedy}`;

function prepare(widget: Widget, descriptor: WidgetDescriptor): void {
  const { code, manifest, path, name, description } = descriptor;
  widget.ns = `.widget:${code}`;
  widget.init_once = manifest.widget.init_once === true;
  if (typeof widget.callbacks !== 'object') throw new TypeError('The widget has no callbacks.');

  // Copied: a widget may change its texts.
  const langs = structuredClone(descriptor.langs);
  if (name) replaceText(langs, 'name', name);
  if (description) replaceText(langs, 'description', description);
  widget.set_lang(langs);
  widget.set_settings({
    ...descriptor.settings,
    id: descriptor.id,
    status: descriptor.status,
    widget_code: code,
    path,
    version: manifest.widget.version ?? '',
    oauth_client_uuid: descriptor.oauthClient ?? null,
    widget_active: descriptor.active,
    images_path: `${path}/images`,
    support: manifest.widget.support,
  });
  for (const callback of ['init', 'bind_actions', 'render'] as const) {
    if (typeof widget.callbacks[callback] !== 'function') throw new TypeError(`The callback ${callback} is missing.`);
  }
}

// As observed, the subtree `widget` is taken for granted: without it the start ends here.
function replaceText({ widget }: LanguageTree, key: 'name' | 'description', text: string): void {
  if (typeof widget !== 'object') throw new TypeError(`The i18n file has no "widget" to put the ${key} into.`);
  widget[key] = text;
}

function init(running: Running): ReturnType<typeof tryCall> {
  running.host.$(document).trigger(`widget:${running.widget.params.widget_code}:loaded`);
  return tryCall(running, 'init');
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}

function notRendered({ host }: Running): (reason: unknown) => void {
  return (reason) => host.events.failed?.('render', reason);
}
