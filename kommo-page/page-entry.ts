import type { AccountConstant, LanguageTree, Widget } from '../kommo/types';
import type { Manifest } from '../kommo/manifest';
import { createApp } from './app';
import { find } from './find';
import type { TwigEngine } from './host';
import type { EditorSwitches } from './editor-switches';
import { addAction, type PipelineAction } from './pipeline-editor';
import { startWidget } from './start-widget';
import { describeWidget } from './widget-descriptor';

/** What a page with one widget and one action of it is made from. */
export interface PageInput {
  manifest: Manifest;
  langs: LanguageTree;
  settings?: Record<string, string>;
  fields?: AccountConstant['cf'];
  switches?: Partial<EditorSwitches>;
}

/** The page as a browser test works with it. */
export interface KommoPage {
  action: PipelineAction;
  widget: Widget;
  failures: string[];
}

declare global {
  interface Window {
    jQuery: JQueryStatic;
    Twig: TwigEngine;
    /** The AMD loader, as far as the widget needs one. */
    define(dependencies: string[], factory: ($: JQueryStatic) => unknown): void;
    /** Starts the widget whose script.js was run last, and puts one action of it into the page. */
    startKommoPage(input: PageInput): void;
    kommoPage: KommoPage;
  }
}

let exported: unknown;
window.define = (_, factory) => {
  exported = factory(window.jQuery);
};

window.startKommoPage = ({ manifest, langs, fields, ...options }) => {
  const failures: string[] = [];
  const fail = (where: string, error: unknown): unknown => failures.push(`${where}: ${String(error)}`);
  window.APP = createApp(fields, ({ text }) => failures.push(text));
  const host = { $: window.jQuery, twig: window.Twig, events: { failed: fail } };
  const descriptor = describeWidget({ code: 'message_widget', path: '/widget', manifest, langs });
  const widget = startWidget(host, exported, descriptor);
  if (!widget) throw new Error(`The widget was not started. ${failures.join(' ')}`);
  const stage = find(document, '.digital-pipeline__item');
  window.kommoPage = { action: addAction(host, { widget, descriptor, stage, ...options }), widget, failures };
};
