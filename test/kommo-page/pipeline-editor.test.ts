// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Widget } from '../../kommo/types';
import type { KommoHost, TwigEngine } from '../../kommo-page/host';
import type { Manifest } from '../../kommo/manifest';
import type { EditorSwitches } from '../../kommo-page/editor-switches';
import { addAction, type PipelineAction } from '../../kommo-page/pipeline-editor';
import { startWidget } from '../../kommo-page/start-widget';
import { describeWidget } from '../../kommo-page/widget-descriptor';
import { openForm } from '../support/page';

const manifest: Manifest = {
  widget: { name: 'widget.name', description: 'widget.description' },
  dp: { settings: { message: { name: 'dp.message', type: 'text' } }, action_multiple: false },
};

let called: string[];
let host: KommoHost;
beforeEach(() => {
  document.body.replaceChildren();
  called = [];
  host = { $: jqueryHost, twig: twigHost as TwigEngine, events: { called: (name) => called.push(name) } };
});

/** An action of a widget in the manner of others, whose dpSettings is given. */
function actionOf(
  dpSettings: () => void,
  { multiple = false, switches = {} }: { multiple?: boolean; switches?: Partial<EditorSwitches> } = {},
): PipelineAction {
  const descriptor = describeWidget({
    code: 'other',
    path: '/other',
    manifest: { ...manifest, dp: { ...manifest.dp, action_multiple: multiple } },
    langs: { widget: {} },
  });
  function CustomWidget(this: Widget): void {
    this.callbacks = { render: () => true, init: () => true, bind_actions: () => true, dpSettings };
  }
  const widget = startWidget(host, CustomWidget, descriptor) as Widget;
  return addAction(host, { widget, descriptor, stage: document.body, switches });
}

const input = (): HTMLInputElement => document.querySelector('input[name=message]')!;
const announce = (control: Element): boolean => control.dispatchEvent(new Event('change', { bubbles: true }));

describe('an action in the pipeline editor', () => {
  it.each([
    [false, 'digital-pipeline__business_processes-inner_short', 0],
    [true, 'digital-pipeline__business_processes-inner_one-cell-long', 1],
  ])('has, with action_multiple %j, the class and the handle of its length', (multiple, name, handles) => {
    const { tile } = actionOf(() => {}, { multiple });
    expect(tile.classList).toContain(name);
    expect(tile.querySelectorAll('.ui-resizable-handle')).toHaveLength(handles);
  });

  it('is drawn so that the documented way from the head leads to its bubble', () => {
    const action = actionOf(() => {});
    action.open();
    const head = host.$('.digital-pipeline__short-task_widget-style_other');
    const found = head.parent().parent().find('[data-action=send_widget_hook]');
    expect(found.is('.digital-pipeline__edit-bubble[data-type=widget]')).toBe(true);
  });

  it('renders its living widget again before dpSettings', () => {
    const action = actionOf(() => {});
    called = [];
    action.open();
    expect(called).toEqual(['render', 'dpSettings']);
  });

  it('still holds the line breaks that its input does not show, and nothing once it is closed', () => {
    const action = actionOf(() => {});
    action.settings = { message: 'a\nb' };
    action.open();
    expect(input().value).toBe('ab');
    expect(action.bubble?.content().settings).toEqual({ message: 'a\nb' });
    action.close();
    expect(action.tile.querySelector('.digital-pipeline__edit-bubble')).toBeNull();
  });

  it('loses a value that is set without an event', () => {
    const action = actionOf(() => host.$(input()).val('silent'));
    action.open();
    openForm(action).done().disabled = false;
    openForm(action).done().click();
    expect(action.settings).toEqual({ message: '' });
  });

  it('tells of a box that is not ticked that it is empty', () => {
    const action = actionOf(() => host.$(input()).replaceWith('<input type="checkbox" name="message" value="1">'));
    action.open();
    expect(action.bubble?.content().settings).toEqual({ message: '' });
    document.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
    expect(action.bubble?.content().settings).toEqual({ message: '1' });
  });

  it('leaves Done inactive for a stray control with a value of its own, when what was typed is put back', () => {
    const action = actionOf(() => host.$('form').append('<input name="stray" value="s">'), {
      switches: { formReads: 'after dpSettings' },
    });
    action.open({ settings: { message: '' }, condition: '' });
    expect(openForm(action).done().disabled).toBe(true);
    action.open({ settings: { message: 'typed' }, condition: '' });
    expect(openForm(action).done().disabled).toBe(false);
  });

  it('has a bubble that names the action and its kind', () => {
    const action = actionOf(() => {});
    action.open();
    const bubble = (): object =>
      Object.fromEntries(Object.entries(document.querySelector<HTMLElement>('form')?.parentElement?.dataset ?? {}));
    expect(bubble()).toEqual({ id: 'fake', widget_id: '1', type: 'widget', action: 'send_widget_hook' });
    const descriptor = describeWidget({ code: 'api', path: '', manifest, langs: {} });
    document.body.replaceChildren();
    addAction(host, { id: 7, descriptor, stage: document.body, settings: {} }).open();
    expect(bubble()).toEqual({ id: '7', widget_id: '1', type: 'webhook', action: 'send_webhook' });
    expect(document.querySelector('.webhook_campaign')).not.toBeNull();
  });

  it('collects a stray control that the widget has added, too', () => {
    const action = actionOf(() => host.$('form').append('<input name="stray" value="s">'));
    action.open();
    announce(document.querySelector('[name=stray]')!);
    openForm(action).done().click();
    expect(action.settings).toEqual({ message: '', stray: 's' });
  });

  it.each(['before dpSettings', 'after dpSettings'] as const)(
    'takes the value of a control that replaces its input, as in the documented sample, when it reads %s',
    (formReads) => {
      const replace = (): unknown => host.$(input()).replaceWith('<textarea name="message"></textarea>');
      const action = actionOf(replace, { switches: { formReads } });
      action.open();
      const textarea = document.querySelector('textarea')!;
      textarea.value = 'a\nb';
      announce(textarea);
      openForm(action).done().click();
      expect(action.settings).toEqual({ message: 'a\nb' });
    },
  );
});

describe('a form that comes late', () => {
  afterEach(() => vi.useRealTimers());

  // In the manner of a widget that waits for its input and fills it in silence.
  const fillOnceThere = (): void => {
    const watch = new MutationObserver(() => {
      const found = document.querySelector<HTMLInputElement>('input[name=message]');
      if (!found) return;
      watch.disconnect();
      found.value = 'by the widget';
    });
    watch.observe(document.body, { childList: true, subtree: true });
  };

  it.each([
    ['late', 'before dpSettings', ''],
    ['late', 'after dpSettings', 'by the widget'],
    ['in parts', 'before dpSettings', ''],
    ['in parts', 'after dpSettings', 'by the widget'],
  ] as const)('%s, of which Kommo reads the inputs %s, has "%s"', async (formComes, formReads, message) => {
    vi.useFakeTimers();
    const action = actionOf(fillOnceThere, { switches: { formComes, formReads, lateBy: 100 } });
    action.open();
    expect(document.querySelector('form') !== null).toBe(formComes === 'in parts');
    expect(document.querySelector('input[name=message]')).toBeNull();
    await vi.advanceTimersByTimeAsync(101);
    openForm(action).done().disabled = false;
    openForm(action).done().click();
    expect(action.settings).toEqual({ message });
  });
});

describe('set_settings', () => {
  it('extends the one object of the settings', () => {
    const descriptor = describeWidget({ code: 'other', path: '/other', manifest, langs: { widget: {} } });
    function CustomWidget(this: Widget): void {
      this.callbacks = { render: () => true, init: () => true, bind_actions: () => true };
    }
    const widget = startWidget(host, CustomWidget, descriptor) as Widget;
    const held = widget.get_settings();
    widget.set_settings({ added: 1 });
    expect(held).toMatchObject({ added: 1, widget_code: 'other' });
  });
});
