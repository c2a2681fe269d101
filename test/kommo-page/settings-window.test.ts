// @vitest-environment jsdom
import jqueryHost from 'jquery-host';
import twigHost from 'twig-host';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Callbacks, Widget } from '../../kommo/types';
import { find } from '../../kommo-page/find';
import type { TwigEngine } from '../../kommo-page/host';
import { openSettingsWindow, type SettingsWindow } from '../../kommo-page/settings-window';
import { startWidget } from '../../kommo-page/start-widget';
import { describeWidget, type WidgetDescriptor } from '../../kommo-page/widget-descriptor';

const host = { $: jqueryHost, twig: twigHost as TwigEngine, events: {} };
const users = [{ id: 7, name: 'Anna' }];

beforeEach(() => document.body.replaceChildren());

function described(known: Partial<WidgetDescriptor> = {}): WidgetDescriptor {
  const field = (type: string) => ({ name: 'settings.x', type, required: false });
  return describeWidget(
    {
      code: 'other',
      path: '/other',
      manifest: {
        widget: { name: 'widget.name', description: 'widget.description', init_once: true, version: '2.1' },
        settings: {
          token: field('text'),
          key: field('pass'),
          own: field('custom'),
          people: field('users'),
          logins: field('users_lp'),
        },
      },
      langs: { widget: { name: 'Other', description: 'Sends' }, settings: { token: 'Token' } },
    },
    known,
  );
}

function started(descriptor: WidgetDescriptor, callbacks: Partial<Callbacks> = {}): Widget {
  return startWidget(
    host,
    function CustomWidget(this: Widget) {
      this.callbacks = { render: () => true, init: () => true, bind_actions: () => true, ...callbacks };
    },
    descriptor,
  )!;
}

function opened(descriptor: WidgetDescriptor, callbacks?: Partial<Callbacks>): SettingsWindow {
  return openSettingsWindow(host, { widget: started(descriptor, callbacks), descriptor, page: document.body, users });
}

describe('a widget that is started', () => {
  it('knows how it stands', () => {
    const descriptor = described({ id: 55, settings: { token: 't' }, oauthClient: 'client', active: 'N' });
    const widget = started(descriptor);
    expect(widget.params).toEqual({
      token: 't',
      id: 55,
      status: 'installed',
      widget_code: 'other',
      path: '/other',
      version: '2.1',
      oauth_client_uuid: 'client',
      widget_active: 'N',
      images_path: '/other/images',
      support: undefined,
    });
    expect([widget.ns, widget.init_once]).toEqual(['.widget:other', true]);
    expect(started(described()).params['oauth_client_uuid']).toBeNull();
    expect(started(described({ status: 'install' })).get_install_status()).toBe('install');
  });

  it('has texts of its own to change, with the description that the server knows', () => {
    const descriptor = described({ description: 'Sends more' });
    const widget = started(descriptor);
    expect([widget.i18n('widget.name'), widget.i18n('widget.description')]).toEqual(['Other', 'Sends more']);
    expect(descriptor.langs['widget']).toEqual({ name: 'Other', description: 'Sends' });
  });

  it('finds the modal window of the page', () => {
    const { Modal } = started(described()).helpers;
    const modal = new Modal({ init: ($body) => void $body.text('Hello') });
    expect(find(document.body, '.modal-body').textContent).toBe('Hello');
    modal.destroy();
    expect(document.body.textContent).toBe('');
  });

  it('may put an element of its own where a card has one', () => {
    const widget = started(described());
    const element = document.createElement('div');
    widget.template_element = element as never;
    widget.template_element = element as never;
    expect(widget.template_element).toBe(element);
  });
});

describe('the settings window', () => {
  it('has the texts of the widget, and an input for each value', () => {
    const settings = { token: 't', people: { 7: '101' }, logins: { 7: { login: 'me' } }, key: 5, own: { a: [1] } };
    const modal = opened(described({ id: 55, settings, language: 'en' })).element;
    expect(modal.className).toBe('modal widget-settings__modal other');
    expect(find(modal, '.widget-settings__desc-space').outerHTML).toBe(
      '<div class="widget-settings__desc-space" lang="en">Other</div>',
    );
    expect(find(modal, '.widget_settings_block__descr').textContent).toBe('Sends');
    const fields = find(modal, '#widget_settings__fields_wrapper');
    expect([...fields.children].map(({ textContent }) => textContent)).toEqual([
      'Token',
      'settings.key',
      'settings.own',
      'settings.peopleAnna',
      'settings.loginsAnna, loginAnna, password',
    ]);
    const inputs = [...fields.querySelectorAll('input')];
    expect(inputs.map(({ name, type, value }) => [name, type, value])).toEqual([
      ['token', 'text', 't'],
      ['key', 'password', '5'],
      ['own', 'hidden', '{"a":[1]}'],
      ['people[7]', 'text', '101'],
      ['logins[7][login]', 'text', 'me'],
      ['logins[7][password]', 'password', ''],
    ]);
    expect(inputs.map((input) => input.getAttribute('aria-label'))).toEqual([
      'Token',
      'settings.key',
      ...Array(4).fill(null),
    ]);
    expect(inputs.map(({ id }) => id).filter(Boolean)).toEqual(['other_custom']);
    expect(find(fields, '#other_custom_content').nextElementSibling).toBe(inputs[2]);
    expect([...find(modal, '.widget_settings_block__buttons').children].map(({ outerHTML }) => outerHTML)).toEqual([
      '<button type="button" class="js-widget-save button-input button-input_blue" id="save_other" data-id="55" ' +
        'data-onsave-destroy-modal="true"><span class="button-input-inner">' +
        '<span class="button-input-inner__text">Save</span></span></button>',
      '<button type="button" class="js-widget-uninstall button-cancel">Uninstall</button>',
    ]);
  });

  it('of a widget that is not installed has no switch, and installs', async () => {
    const descriptor = described({ status: 'install', active: 'N' });
    const opening = opened(descriptor);
    const modal = opening.element;
    expect([modal.querySelector('.switcher'), modal.querySelector('.js-widget-uninstall')]).toEqual([null, null]);
    const install = find(modal, '.js-widget-install');
    expect([install.getAttribute('type'), install.textContent]).toEqual(['button', 'Install']);
    install.click();
    expect(await opening.outcome).toBe('saved');
    expect(descriptor).toMatchObject({ status: 'installed', active: 'Y' });
  });

  it.each([
    ['uninstalled', { active: 'N', status: 'install', settings: {} }],
    ['switched off', { active: 'N', status: 'installed', settings: { token: 't' } }],
    ['saved', { active: 'Y', status: 'installed', settings: { token: 'new', key: '' } }],
  ] as const)('that was %s leaves the widget as it then is', async (outcome, state) => {
    const destroy = vi.fn();
    const descriptor = described({ settings: { token: 't' } });
    const opening = opened(descriptor, { destroy });
    (find(opening.element, '[name=token]') as HTMLInputElement).value = 'new';
    const places = {
      uninstalled: '.js-widget-uninstall',
      'switched off': '#widget_active__sw',
      saved: '.js-widget-save',
    };
    find(opening.element, places[outcome]).click();
    expect(await opening.outcome).toBe(outcome);
    expect(descriptor).toMatchObject(state);
    expect(destroy).toHaveBeenCalledTimes(outcome === 'saved' ? 0 : 1);
    const label = find(opening.element, '.switcher__label').textContent;
    expect(label).toBe(state.active === 'Y' ? 'Switched on' : 'Switched off');
  });

  it('has buttons that obey the widget', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const save = find(opened(described()).element, '.js-widget-save');
    const classesAfter = (event: string): string[] => {
      host.$(save).trigger(event);
      return [...save.classList].slice(1).map((name) => name.replace('button-input', ''));
    };
    expect(classesAfter('button:disable')).toEqual(['', '_blue', '-disabled']);
    expect(classesAfter('button:enable')).toEqual(['', '_blue']);
    expect(classesAfter('button:save:disable')).toEqual(['', '-disabled']);
    expect(classesAfter('button:save:enable')).toEqual(['', '_blue']);
    expect(classesAfter('button:load:start')).toEqual(['', '_blue', '-loading']);
    expect(save.dataset['loading']).toBe('Y');
    expect(classesAfter('button:load:stop')).toEqual(['', '_blue']);
    expect(save.dataset['loading']).toBeUndefined();
    host.$(save).trigger('button:load:start');
    expect(classesAfter('button:save:error')).toEqual(['', '_blue', '-shaking']);
    vi.advanceTimersByTime(300);
    expect(classesAfter('button:saved')).toEqual(['', '_blue']);
    expect(save.textContent).toBe('Saved');
    vi.advanceTimersByTime(1500);
    expect(save.textContent).toBe('Save');
  });
});
