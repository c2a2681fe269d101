import { describeWidget } from '../../../kommo-page/widget-descriptor';

/** Kommo's own action "API: send webhook", whose form is one address, described as if it were a widget. */
export const webhookDescriptor = describeWidget({
  code: 'api_webhook',
  path: '',
  manifest: {
    widget: { name: 'API: send webhook', description: '' },
    dp: {
      settings: { url: { name: 'Address (at first that of the built-in catcher)', type: 'text', required: true } },
    },
  },
  langs: {},
});
