// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addAction } from '../../kommo-page/pipeline-editor';
import { openSettingsWindow } from '../../kommo-page/settings-window';
import { startWidget } from '../../kommo-page/start-widget';
import { type Archive, readArchive } from '../support/archive';
import { openForm, openPage, startPage, type } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the page's mutation observers and timers up to `milliseconds` run. */
async function after(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

describe.each(versions)('dpSettings ($name)', (version) => {
  it('touches the open one of two tiles only', () => {
    const page = startPage(version, archive, { saved: { message: 'first' } });
    const { host, widget, descriptor } = page;
    const stage = page.action.tile.parentElement!;
    const second = addAction(host, { widget, descriptor, stage, settings: { message: 'second' } });
    second.open();
    expect(page.action.tile.querySelector('.dp-message')).toBeNull();
    expect(openForm(second).textareas()[0]?.value).toBe('second');

    type(openForm(second).textareas()[0]!, 'changed');
    openForm(second).done().click();
    page.action.open();
    expect(openForm(page.action).textareas()[0]?.value).toBe('first');
    expect(second.settings?.['message']).toBe('changed');
  });

  it('draws both when two bubbles of the widget are open', () => {
    const page = openPage(version, archive, { saved: { message: 'first' } });
    const { host, widget, descriptor } = page;
    const second = addAction(host, {
      widget,
      descriptor,
      stage: page.action.tile.parentElement!,
      settings: { message: 'second' },
    });
    second.open();
    expect([page.form, openForm(second)].map((form) => form.textareas().map(({ value }) => value))).toEqual([
      ['first'],
      ['second'],
    ]);
  });

  it('leaves alone the settings window, whose fields have the same wrapper', () => {
    const { host, widget, descriptor, action } = startPage(version, archive);
    const page = document.body;
    const opened = openSettingsWindow(host, { widget, descriptor, page });
    const stray = document.createElement('input');
    stray.name = 'message';
    opened.element.querySelector('#widget_settings__fields_wrapper')?.append(stray);
    const before = opened.element.outerHTML;
    action.open();
    expect(opened.element.outerHTML).toBe(before);
    expect(openForm(action).textareas()).toHaveLength(1);
  });

  it('leaves alone the form of another widget with a field of the same name', () => {
    const { host, descriptor, action } = startPage(version, archive);
    const code = 'message_widget_2';
    const other = startWidget(host, otherWidget, { ...descriptor, code })!;
    const stage = action.tile.parentElement!;
    const foreign = addAction(host, { widget: other, descriptor: { ...descriptor, code }, stage });
    foreign.open();
    action.open();
    expect(foreign.tile.querySelector('.dp-message')).toBeNull();
    expect(action.tile.querySelectorAll('textarea')).toHaveLength(1);
  });

  it('takes the bubble inside the tile, and no other form in it', () => {
    const { action, widget } = startPage(version, archive);
    action.open();
    const bubble = action.tile.querySelector('.digital-pipeline__edit-bubble')!;
    const outside = bubble.querySelector('form')!.cloneNode(true) as HTMLElement;
    outside.querySelectorAll('.dp-message').forEach((added) => added.remove());
    action.tile.append(outside);
    // Deeper than in the documented sample.
    action.tile.querySelector('.digital-pipeline__short-task')?.before(document.createElement('div'));
    action.tile
      .querySelector('.digital-pipeline__short-task')
      ?.previousElementSibling?.append(action.tile.querySelector('.digital-pipeline__short-task')!);
    bubble.querySelectorAll('.dp-message').forEach((added) => added.remove());
    widget.callbacks.dpSettings?.();
    expect(bubble.querySelectorAll('textarea')).toHaveLength(1);
    expect(outside.querySelector('.dp-message')).toBeNull();
  });

  it('changes nothing when it is called again', async () => {
    vi.useFakeTimers();
    const { widget, form } = openPage(version, archive, { saved: { message: 'Hello' } });
    const before = form.element().innerHTML;
    widget.callbacks.dpSettings?.();
    widget.callbacks.dpSettings?.();
    await after(5000);
    expect(form.element().innerHTML).toBe(before);
  });

  it.each(['late', 'in parts'] as const)('waits for a form that comes %s', async (formComes) => {
    vi.useFakeTimers();
    const { form, action } = openPage(version, archive, {
      saved: { message: 'one\ntwo', only_main: '' },
      switches: { formComes, lateBy: 1500 },
    });
    await after(1400);
    expect(action.tile.querySelector('.dp-message')).toBeNull();
    await after(200);
    expect(form.textareas()[0]?.value).toBe('one\ntwo');
    form.checkbox().click();
    form.done().click();
    expect(action.settings).toEqual({ message: 'one\ntwo', only_main: '1' });
  });

  it('waits for each of two forms that come late', async () => {
    vi.useFakeTimers();
    const page = startPage(version, archive, { switches: { formComes: 'late', lateBy: 300 } });
    const { host, widget, descriptor } = page;
    const stage = page.action.tile.parentElement!;
    const second = addAction(host, { widget, descriptor, stage, switches: { formComes: 'late', lateBy: 600 } });
    page.action.open();
    second.open();
    await after(1000);
    expect([page.form, openForm(second)].map((form) => form.textareas().length)).toEqual([1, 1]);
  });

  it('reports what fails in a form that comes late, and goes on', async () => {
    vi.useFakeTimers();
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { widget, form } = openPage(version, archive, { switches: { formComes: 'late', lateBy: 300 } });
    Object.defineProperty(widget, 'langs', {
      get() {
        throw new Error('the page is broken');
      },
    });
    await after(1000);
    expect(form.native('message').type).toBe('text');
    expect(trace).toHaveBeenCalled();
    trace.mockRestore();
  });

  it('gives up after two seconds, in silence', async () => {
    vi.useFakeTimers();
    const { action, failures } = openPage(version, archive, { switches: { formComes: 'late', lateBy: 2100 } });
    await after(5000);
    expect(action.tile.querySelector('form')).not.toBeNull();
    expect(action.tile.querySelector('.dp-message')).toBeNull();
    expect(failures).toEqual([]);
  });

  it('draws what is there when a field is still missing after two seconds', async () => {
    vi.useFakeTimers();
    const page = startPage(version, archive);
    const { only_main: _, ...settings } = archive.manifest.dp?.settings ?? {};
    page.descriptor.manifest = { ...archive.manifest, dp: { settings } };
    page.action.open();
    expect(page.action.tile.querySelector('.dp-message')).toBeNull();
    await after(2100);
    expect(page.form.textareas()).toHaveLength(1);
    expect(page.failures).toEqual([]);
  });

  it('stops waiting when the widget is destroyed', async () => {
    vi.useFakeTimers();
    const { widget, action } = openPage(version, archive, { switches: { formComes: 'late', lateBy: 500 } });
    widget.callbacks.dpSettings?.();
    widget.callbacks.destroy?.();
    await after(5000);
    expect(action.tile.querySelector('form')).not.toBeNull();
    expect(action.tile.querySelector('.dp-message')).toBeNull();
  });

  it('finds nothing in a page without the pipeline, and says nothing', async () => {
    vi.useFakeTimers();
    const { widget, failures } = startPage(version, archive);
    document.body.replaceChildren();
    expect(widget.callbacks.dpSettings?.()).toBe(true);
    await after(3000);
    expect(failures).toEqual([]);
  });

  it('loads style.css once, with the path and version of the widget, whether init has run or not', () => {
    const page = openPage(version, archive);
    page.action.open();
    expect(document.querySelectorAll('link')).toHaveLength(1);
    document.head.replaceChildren();
    page.action.open();
    const links = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/widget/style.css?v=1.0.0']);
  });
});

function otherWidget(this: { callbacks: object }): void {
  const callback = (): boolean => true;
  this.callbacks = { render: callback, init: callback, bind_actions: callback, dpSettings: callback };
}
