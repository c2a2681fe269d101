import type { AccountConstant, App, Notifications } from '../../widget-src/kommo';
import { notModelled } from './not-modelled';

/** The page's global `APP`: what is shown to the user goes to `notify`, the account's fields are those given. */
export function createApp(
  fields: AccountConstant['cf'],
  notify: (message: { header: string; text: string }) => void,
): Partial<App> {
  const notifications: Notifications = {
    show_message: notify,
    show_message_error: notify,
    show_notification: notModelled('APP.notifications.show_notification'),
    add_error: notModelled('APP.notifications.add_error'),
    add_call: notModelled('APP.notifications.add_call'),
  };
  return {
    lang_id: 'en',
    notifications,
    constant(name: string) {
      if (name === 'account') return { cf: fields } as AccountConstant;
      return notModelled(`APP.constant('${name}')`)();
    },
    getBaseEntity: notModelled('APP.getBaseEntity'),
    isCard: notModelled('APP.isCard'),
    getWidgetsArea: notModelled('APP.getWidgetsArea'),
  };
}
