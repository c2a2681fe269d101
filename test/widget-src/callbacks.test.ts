// @vitest-environment jsdom
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { SaveEvent } from '../../kommo/types';
import { openSettingsWindow } from '../../kommo-page/settings-window';
import { type Archive, readArchive } from '../support/archive';
import { hostileTexts } from '../support/hostile-texts';
import { startPage } from '../support/page';
import { versions } from '../support/versions';

let archive: Archive;
beforeAll(async () => {
  archive = await readArchive();
});

const callbacks = ['render', 'init', 'bind_actions', 'settings', 'destroy'] as const;

describe.each(versions)('the callbacks ($name)', (version) => {
  it.each(callbacks)('%s returns true, alone and repeated', (name) => {
    const { widget } = startPage(version, archive);
    const callback = widget.callbacks[name] as () => unknown;
    expect([callback(), callback(), callback()]).toEqual([true, true, true]);
  });

  it.each(callbacks)('%s needs no other callback before it', (name) => {
    const trace = vi.spyOn(console, 'trace');
    onTestFinished(() => trace.mockRestore());
    const widget = constructed(version);
    expect((widget.callbacks[name] as () => unknown)()).toBe(true);
    expect(trace).not.toHaveBeenCalled();
  });

  it('have nothing to do with the prototype of the exported function', () => {
    const exported = version.load(archive) as { prototype: object };
    expect(Object.keys(exported.prototype)).toEqual([]);
    expect(() => {
      exported.prototype = {};
    }).not.toThrow();
  });

  it('return what keeps Kommo usable when they fail', () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { widget } = startPage(version, archive);
    (widget as { params?: unknown }).params = undefined;
    const hostile = {
      get active(): never {
        throw new Error('odd');
      },
    };
    expect(widget.callbacks.init()).toBe(true);
    expect(widget.callbacks.dpSettings?.()).toBe(true);
    expect(widget.callbacks.onSave?.(hostile as unknown as SaveEvent)).toBe(true);
    expect(trace).toHaveBeenCalledTimes(3);
    trace.mockRestore();
  });

  function constructed(of: typeof version): ReturnType<typeof startPage>['widget'] {
    const Constructor = of.load(archive) as new () => ReturnType<typeof startPage>['widget'];
    return Object.assign(new Constructor(), { params: { path: '/w', version: '1', widget_code: 'w' } });
  }
});

describe.each(versions)('onSave ($name)', (version) => {
  const onSave = (event: unknown, options = {}): { result: unknown; told: object[] } => {
    const { widget, notifications } = startPage(version, archive, options);
    return { result: widget.callbacks.onSave?.(event as SaveEvent), told: notifications };
  };
  const filled = { login: 'me', password: 'secret' };

  it.each(['Y', 'y'])('accepts filled fields when active is %j', (active) => {
    expect(onSave({ active, fields: filled })).toEqual({ result: true, told: [] });
  });

  const [login, password] = ['Login for your sending service', 'Password for your sending service'];
  it.each([
    [{ ...filled, password: '' }, password],
    [{ ...filled, login: ' \t\n\u00A0' }, login],
    [{ login: 'me' }, password],
    [{ login: null, password: undefined }, `${login}, ${password}`],
    [{ login: {}, password: [''] }, `${login}, ${password}`],
    [undefined, `${login}, ${password}`],
  ])('refuses %j and names %s', (fields, names) => {
    expect(onSave({ active: 'Y', fields })).toEqual({
      result: false,
      told: [{ header: 'The integration was not saved', text: `Fill in: ${names}` }],
    });
  });

  it.each([
    { active: 'N', fields: {} },
    { active: 'n' },
    { active: '' },
    {},
    undefined,
    null,
    'Y',
    7,
    { active: true },
    { active: 'Y', fields: { message: '', only_main: '' } },
    { active: 'Y', fields: 'odd' },
  ])('never blocks %j', (event) => {
    expect(onSave(event)).toEqual({ result: true, told: [] });
  });

  it.each(hostileTexts)('accepts %j', (text) => {
    expect(onSave({ active: 'Y', fields: { login: text, password: text } }).result).toBe(true);
  });

  it('refuses even when the page cannot show why', () => {
    const trace = vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { widget } = startPage(version, archive);
    window.APP!.notifications!.show_message_error = () => {
      throw new Error('no notifications');
    };
    expect(widget.callbacks.onSave?.({ active: 'Y', fields: {} })).toBe(false);
    trace.mockRestore();
  });

  it('names the fields in the language of the administrator', () => {
    const { told } = onSave({ active: 'Y', fields: {} }, { langs: archive.langs['es'] });
    expect(told).toEqual([
      {
        header: 'The integration was not saved (es)',
        text: 'Fill in: Login for your sending service (es), Password for your sending service (es) (es)',
      },
    ]);
  });

  it('uses alert where the page has no notifications, and codes where it has no texts', () => {
    const alert = vi.spyOn(window, 'alert').mockImplementation(() => {});
    expect(onSave({ active: 'Y', fields: {} }, { app: false, langs: { widget: {} } }).result).toBe(false);
    expect(alert).toHaveBeenCalledWith('not saved: fill in: login, password');
    alert.mockRestore();
  });

  it('is what the settings window obeys', async () => {
    const { host, widget, descriptor } = startPage(version, archive);
    const opened = openSettingsWindow(host, { widget, descriptor, page: document.body });
    const field = (name: string): HTMLInputElement => opened.element.querySelector(`input[name="${name}"]`)!;
    const save = (): void => opened.element.querySelector<HTMLElement>('.js-widget-save')!.click();
    field('login').value = 'me';
    save();
    expect(await opened.outcome).toBe('refused');

    field('password').value = 'secret';
    save();
    expect(await opened.outcome).toBe('saved');
    expect(descriptor.settings).toEqual(filled);

    field('password').value = '';
    field('widget_active').click();
    expect(await opened.outcome).toBe('switched off');
  });
});
