import { afterEach } from 'vitest';
import type { AccountConstant, LanguageTree, Widget } from '../../kommo/types';
import { createApp } from '../../kommo-page/app';
import type { Running } from '../../kommo-page/call';
import type { EditorSwitches } from '../../kommo-page/editor-switches';
import { find } from '../../kommo-page/find';
import type { KommoHost } from '../../kommo-page/host';
import { addAction, type PipelineAction } from '../../kommo-page/pipeline-editor';
import { destroyWidget, startWidget } from '../../kommo-page/start-widget';
import { describeWidget, type WidgetDescriptor } from '../../kommo-page/widget-descriptor';
import type { Archive } from './archive';
import type { Version } from './versions';

/** What a test wants to be different from an ordinary account. */
export interface PageOptions {
  /** The values stored for the action; undefined for a new one. */
  saved?: Record<string, string>;
  langs?: LanguageTree;
  /** The account's own fields; undefined where the page does not tell them. */
  fields?: AccountConstant['cf'];
  /** Whether the page has the global APP. */
  app?: boolean;
  switches?: Partial<EditorSwitches>;
  descriptor?: Partial<WidgetDescriptor>;
}

/** A page of Kommo with the widget started and one action of it in the pipeline. */
export interface Page {
  host: KommoHost;
  widget: Widget;
  descriptor: WidgetDescriptor;
  action: PipelineAction;
  /** What Kommo caught from the widget. */
  failures: unknown[];
  /** What was shown to the user by APP.notifications. */
  notifications: { header: string; text: string }[];
  form: OpenForm;
}

/** The open form, looked at as it is now. */
export interface OpenForm {
  element(): HTMLFormElement;
  native(code: string): HTMLInputElement;
  textareas(): HTMLTextAreaElement[];
  checkbox(): HTMLInputElement;
  markers(): HTMLElement[];
  search(): HTMLInputElement | null;
  done(): HTMLButtonElement;
}

let running: Running | undefined;

// Kommo destroys the widgets of a page that is left.
function leavePage(): void {
  if (running) destroyWidget(running);
  running = undefined;
}
afterEach(leavePage);

/** Starts the widget in an empty page. */
export function startPage(version: Version, archive: Archive, options: PageOptions = {}): Page {
  leavePage();
  document.head.replaceChildren();
  document.body.replaceChildren();
  const failures: unknown[] = [];
  const notifications: Page['notifications'] = [];
  window.APP = createApp(options.fields, (message) => notifications.push(message));
  if (options.app === false) delete window.APP;

  const host: KommoHost = {
    $: version.$,
    twig: version.twig,
    events: { failed: (where, error) => failures.push([where, error]) },
  };
  const descriptor = describeWidget(
    {
      code: 'message_widget',
      path: '/widget',
      manifest: archive.manifest,
      langs: options.langs ?? (archive.langs['en'] as LanguageTree),
    },
    options.descriptor,
  );
  const widget = startWidget(host, version.load(archive), descriptor) as Widget;
  running = { host, widget };
  const stage = document.createElement('div');
  document.body.append(stage);
  const { saved: settings, switches } = options;
  const action = addAction(host, {
    widget,
    descriptor,
    stage,
    ...(settings && { settings }),
    ...(switches && { switches }),
  });
  return { host, widget, descriptor, action, failures, notifications, form: openForm(action) };
}

/** Starts the widget and opens its action. */
export function openPage(version: Version, archive: Archive, options: PageOptions = {}): Page {
  const page = startPage(version, archive, options);
  page.action.open();
  return page;
}

/** The form that is open in the tile of `action`. */
export function openForm({ tile }: Pick<PipelineAction, 'tile'>): OpenForm {
  const element = (): HTMLFormElement => find(tile, 'form') as HTMLFormElement;
  return {
    element,
    native: (code) => find(element(), `input[name="${code}"]`) as HTMLInputElement,
    textareas: () => [...element().querySelectorAll('textarea')],
    checkbox: () => find(element(), 'input[type="checkbox"]') as HTMLInputElement,
    markers: () => [...element().querySelectorAll<HTMLElement>('[data-marker]')],
    search: () => element().querySelector('input[type="search"]'),
    done: () => find(element(), '.js-trigger-save') as HTMLButtonElement,
  };
}

/** Writes into a control as a user does, with the event that the browser fires. */
export function type(control: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
