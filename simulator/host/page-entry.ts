import type { AccountConstant, LanguageTree, Widget } from '../../widget-src/kommo';
import { createApp } from './app';
import type { TwigEngine } from './host';
import type { Manifest } from './manifest';
import { addAction, type EditorSwitches, type PipelineAction } from './pipeline-editor';
import { startWidget } from './start-widget';
import { describeWidget } from './widget-descriptor';

/** What a page with one widget and one action of it is made from. */
export interface PageInput {
  manifest: Manifest;
  langs: LanguageTree;
  script: string;
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
    /** Starts the widget and puts one action of it into the page. */
    startKommoPage(input: PageInput): void;
    kommoPage: KommoPage;
  }
}

window.startKommoPage = ({ manifest, langs, script, fields, ...options }) => {
  const failures: string[] = [];
  const fail = (where: string, error: unknown): unknown => failures.push(`${where}: ${String(error)}`);
  window.APP = createApp(fields, ({ text }) => failures.push(text));
  const host = { $: window.jQuery, twig: window.Twig, events: { failed: fail } };
  const descriptor = describeWidget({ code: 'message_widget', path: '/widget', manifest, langs });
  const widget = startWidget(host, load(script), descriptor) as Widget;
  const stage = document.querySelector<HTMLElement>('.digital-pipeline__item') as HTMLElement;
  window.kommoPage = { action: addAction(host, { widget, descriptor, stage, ...options }), widget, failures };
};

function load(script: string): unknown {
  let exported: unknown;
  const define = (_: string[], factory: ($: JQueryStatic) => unknown): unknown => (exported = factory(window.jQuery));
  // eslint-disable-next-line no-new-func -- script.js is a script, and `define` is all that it gets from outside
  new Function('define', script)(define);
  return exported;
}
