import { pngOf } from './png';

export type Files = Map<string, Buffer>;

const goodManifest = {
  widget: {
    name: 'widget.name',
    description: 'widget.description',
    short_description: 'widget.short_description',
    version: '1.0.0',
    interface_version: 2,
    init_once: false,
    locale: ['en', 'es'],
    installation: true,
    support: { link: 'https://widgets.test.dev/help', email: 'help@widgets.test.dev' },
  },
  locations: ['settings', 'digital_pipeline'],
  settings: {
    login: { name: 'settings.login', type: 'text', required: true },
    password: { name: 'settings.password', type: 'pass', required: true },
  },
  dp: {
    settings: {
      message: { name: 'dp.settings.message', type: 'text', required: true },
    },
    action_multiple: true,
    webhook_url: 'https://hooks.widgets.test.dev/kommo?key=abc',
  },
  tour: {
    is_tour: true,
    tour_images: { en: ['/images/tour.png'], es: ['/images/tour.png'] },
    tour_description: 'widget.tour_description',
  },
};

const english = {
  widget: {
    name: 'Greeter',
    description: 'Sends a message when a lead enters a stage.',
    short_description: 'Messages from the pipeline',
    tour_description: 'Choose a stage and write a message.',
  },
  settings: { login: 'Login', password: 'Password' },
  dp: { settings: { message: 'Text of the message' } },
};

const spanish = {
  widget: {
    name: 'Greeter',
    description: 'Envía un mensaje cuando un lead entra en una etapa.',
    short_description: 'Mensajes desde el embudo',
    tour_description: 'Elige una etapa y escribe un mensaje.',
  },
  settings: { login: 'Usuario', password: 'Contraseña' },
  dp: { settings: { message: 'Texto del mensaje' } },
};

const goodScript = `define(['jquery'], function ($) {
  function createCallbacks(widget) {
    return {
      render: function () { return true; },
      init: function () { return true; },
      bind_actions: function () { return true; },
      onSave: function () { return true; },
      dpSettings: function () {
        try {
          $('.own textarea').val(widget.text).trigger('change');
        } catch (error) {
          console.trace(error);
        }
        return true;
      },
    };
  }
  function CustomWidget() {
    this.callbacks = createCallbacks(this);
  }
  return CustomWidget;
});
`;

const pictures: readonly [string, Buffer][] = [
  ['images/logo_main.png', pngOf(400, 272)],
  ['images/logo.png', pngOf(130, 100)],
  ['images/logo_medium.png', pngOf(240, 84)],
  ['images/logo_min.png', pngOf(84, 84)],
  ['images/logo_small.png', pngOf(108, 108)],
  ['images/logo_dp.png', pngOf(174, 109)],
  ['images/tour.png', pngOf(1188, 616)],
];

/** A small widget with nothing wrong, for the marketplace as well. */
export function goodFiles(): Files {
  return new Map([
    ['manifest.json', jsonFile(goodManifest)],
    ['script.js', Buffer.from(goodScript)],
    ['i18n/en.json', jsonFile(english)],
    ['i18n/es.json', jsonFile(spanish)],
    ...pictures,
  ]);
}

export function jsonFile(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
