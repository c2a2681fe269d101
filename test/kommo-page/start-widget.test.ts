// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Callbacks, CurrentAccount, SystemInfo, Widget } from '../../kommo/types';
import type { KommoHost, TwigEngine } from '../../kommo-page/host';
import { destroyWidget, enterArea, startWidget } from '../../kommo-page/start-widget';
import { describeWidget } from '../../kommo-page/widget-descriptor';

const descriptor = describeWidget(
  {
    code: 'other',
    path: '/other',
    manifest: { widget: { name: 'widget.name', description: 'widget.description', version: '2.1' } },
    langs: { widget: { name: 'Other' }, a: { b: 'text' } },
  },
  { settings: { token: 't' } },
);

let called: string[];
let failed: [string, unknown][];
let host: KommoHost;
beforeEach(() => {
  called = [];
  failed = [];
  host = {
    $: jqueryHost,
    twig: twigHost as TwigEngine,
    events: { called: (name) => called.push(name), failed: (where, error) => failed.push([where, error]) },
  };
});

/** A widget in the manner of others, with the given callbacks instead of the usual ones. */
function widgetWith(callbacks: Partial<Callbacks> = {}): (this: Widget) => void {
  return function CustomWidget(this: Widget) {
    this.callbacks = { render: () => true, init: () => true, bind_actions: () => true, ...callbacks };
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the start of a widget', () => {
  it('calls render, init and bind_actions in this order', () => {
    startWidget(host, widgetWith(), descriptor);
    expect(called).toEqual(['render', 'init', 'bind_actions']);
  });

  it('calls init only after a promise of render has resolved', async () => {
    startWidget(host, widgetWith({ render: () => Promise.resolve() }), descriptor);
    expect(called).toEqual(['render', 'bind_actions']);
    await settled();
    expect(called).toEqual(['render', 'bind_actions', 'init']);
  });

  it('calls bind_actions, but not init, when render refuses', async () => {
    startWidget(host, widgetWith({ render: () => false }), descriptor);
    startWidget(host, widgetWith({ render: () => Promise.reject(new Error('no')) }), descriptor);
    await settled();
    expect(called).toEqual(['render', 'bind_actions', 'render', 'bind_actions']);
    expect(failed).toEqual([['render', new Error('no')]]);
  });

  it('announces the widget before init', () => {
    host.$(document).on('widget:other:loaded', () => called.push('loaded'));
    startWidget(host, widgetWith(), descriptor);
    host.$(document).off('widget:other:loaded');
    expect(called).toEqual(['render', 'loaded', 'init', 'bind_actions']);
  });

  it.each([
    ['render', []],
    ['init', ['render']],
    ['bind_actions', ['render', 'init']],
  ] as const)('skips what follows when %s throws, and keeps the widget', (name, before) => {
    const broken = (): never => {
      throw new Error('broken');
    };
    expect(startWidget(host, widgetWith({ [name]: broken }), descriptor)).toBeDefined();
    expect(called).toEqual(before);
    expect(failed).toEqual([[name, new Error('broken')]]);
  });

  it('gives methods to the constructor, but texts and settings only afterwards', () => {
    const seen: unknown[] = [];
    const widget = startWidget(
      host,
      function CustomWidget(this: Widget) {
        seen.push(this.get_settings(), this.langs, typeof this.render);
        Reflect.apply(widgetWith(), this, []);
      },
      descriptor,
    )!;
    expect(seen).toEqual([undefined, undefined, 'function']);
    expect(widget.get_settings()).toMatchObject({ token: 't', widget_code: 'other', path: '/other', version: '2.1' });
    expect(widget.langs['a']).toEqual({ b: 'text' });
  });

  it.each([
    ['a class', class CustomWidget {}, /prototype/],
    ['an arrow function', () => {}, /not a constructor/],
    ['an object', {}, /does not return a function/],
    ['nothing', undefined, /does not return a function/],
    ['a function without callbacks', function CustomWidget() {}, /no callbacks/],
    [
      'a throwing constructor',
      function CustomWidget() {
        throw new Error('at once');
      },
      /at once/,
    ],
  ])('drops %s and says why', (_, exported, reason) => {
    expect(startWidget(host, exported, descriptor)).toBeUndefined();
    expect(String(failed[0]?.[1])).toMatch(reason);
  });

  it.each(['render', 'init', 'bind_actions'] as const)('drops a widget without %s', (name) => {
    expect(startWidget(host, widgetWith({ [name]: undefined }), descriptor)).toBeUndefined();
    expect(String(failed[0]?.[1])).toContain(name);
  });

  it('drops a widget with texts that lack `widget` once the server has a name for it', () => {
    expect(startWidget(host, widgetWith(), { ...descriptor, langs: {}, name: 'Renamed' })).toBeUndefined();
    expect(startWidget(host, widgetWith(), { ...descriptor, name: 'Renamed' })?.i18n('widget.name')).toBe('Renamed');
  });
});

describe('a living widget', () => {
  it('knows its version', () => {
    expect(startWidget(host, widgetWith(), descriptor)?.get_version()).toBe('2.1');
  });

  it('is only rendered again in the next area', () => {
    const widget = startWidget(host, widgetWith(), descriptor)!;
    enterArea({ host, widget }, 'again');
    expect(called).toEqual(['render', 'init', 'bind_actions', 'render']);
  });

  it('loses its handlers on document when it is destroyed', () => {
    const widget = startWidget(host, widgetWith(), descriptor)!;
    host.$(document).on(`click${widget.ns}`, () => called.push('click'));
    destroyWidget({ host, widget });
    document.body.click();
    expect(called).toEqual(['render', 'init', 'bind_actions']);
  });

  it('changes its status, where the page has one', () => {
    const changed: string[] = [];
    const page = {
      system: () => ({ area: 'settings' }) as SystemInfo,
      account: () => ({ id: 1 }) as CurrentAccount,
      statusChanged: (status: string) => changed.push(status),
    };
    const widget = startWidget({ ...host, page }, widgetWith(), descriptor)!;
    widget.set_status('error');
    expect([widget.get_install_status(), widget.params.status, changed]).toEqual(['error', 'error', ['error']]);
    expect([widget.system().area, widget.get_accounts_current().account.id]).toEqual(['settings', 1]);
  });

  it('walks its texts as Kommo does', () => {
    const widget = startWidget(host, widgetWith(), descriptor)!;
    expect(widget.i18n('a.b')).toBe('text');
    expect(widget.i18n('a')).toEqual({ b: 'text' });
    expect(widget.i18n('a.missing')).toBe(false);
    expect(widget.i18n('a.b.c')).toBe(false);
    expect(widget.i18n('missing')).toBe(false);
    expect(widget.i18n(undefined as never)).toBe(false);
    expect(() => widget.i18n('missing.b')).toThrow(/missing subtree/);
  });

  it('goes on at a member that the model lacks, and is stopped there on a strict page', () => {
    const missing: string[] = [];
    const telling = { ...host, events: { missing: (member: string) => missing.push(member) } };
    const use = (widget: Widget): unknown[] => [
      widget.template_element,
      widget.setCountBadge(1),
      typeof widget.listenSocketChannel('a', {}, () => {}),
    ];
    expect(use(startWidget(telling, widgetWith(), descriptor)!)).toEqual([undefined, undefined, 'function']);
    expect(missing).toEqual(['self.template_element', 'self.setCountBadge', 'self.listenSocketChannel']);
    const widget = startWidget({ ...telling, strict: true }, widgetWith(), descriptor)!;
    expect(() => use(widget)).toThrow('self.template_element is not modelled');
    expect(widget.render({ data: '{{ a }}' }, { a: 1 })).toBe('1');
  });

  it('has in an editor what only cards and lists fill', async () => {
    const widget = startWidget(host, widgetWith(), descriptor)!;
    expect([widget.list_selected(), widget.add_source('sms', () => {}), widget.add_action('phone', () => {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await widget.get_current_card_contacts_data()).toEqual([]);
    expect(widget.get_pipeline_id().state()).toBe('pending');
  });

  it('is told of a text that is missing and of a template that comes out empty', () => {
    const warned: string[] = [];
    const events = { warned: (title: string, text: string) => warned.push(`${title}: ${text}`) };
    const widget = startWidget({ ...host, events }, widgetWith(), descriptor)!;
    widget.i18n('a.missing');
    widget.render({ data: ' ' });
    expect(warned).toEqual([
      'i18n: There is no text "a.missing" in this language.',
      'render: The template given as text came out empty.',
    ]);
  });

  it('posts once a second through the proxy of Kommo', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const asked: unknown[] = [];
    vi.spyOn(host.$, 'ajax').mockImplementation(((settings: { data: object }) => {
      asked.push(settings.data);
      return host.$.Deferred().resolve('answer');
    }) as never);
    onTestFinished(() => void vi.restoreAllMocks());
    const answers: unknown[] = [];
    const widget = startWidget(host, widgetWith(), descriptor)!;
    for (const n of [1, 2, 3]) widget.crm_post('https://example.com/a', { n }, (answer) => answers.push(answer));
    vi.advanceTimersByTime(0);
    expect(asked).toEqual([{ n: 1, target: 'https://example.com/a' }]);
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveLength(2);
    vi.advanceTimersByTime(1000);
    expect([asked.length, answers]).toEqual([3, ['answer', 'answer', 'answer']]);
  });
});
