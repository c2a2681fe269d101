import type { AccountConstant, App, Notifications } from '../kommo/types';
import { notModelled } from './not-modelled';

/** What the page's `APP` tells besides the account's fields. */
export interface AppOptions {
  /** The rest of `APP.constant('account')`. */
  account?: Record<string, unknown>;
  /** Members that are modelled. */
  members?: Partial<App>;
  /** Told of each use of a member that is not. */
  missing?: (member: string) => void;
}

/** The page's global `APP`: what is shown to the user goes to `notify`, the account's fields are those given. */
export function createApp(
  fields: AccountConstant['cf'],
  notify: (message: { header: string; text: string }) => void,
  { account, members, missing }: AppOptions = {},
): Partial<App> {
  const notifications: Notifications = {
    show_message: notify,
    show_message_error: notify,
    show_notification: ({ text }) => notify(text),
    add_error: notify,
    add_call: notModelled('APP.notifications.add_call', missing),
  };
  // Whole, so that a member which the types gain is not forgotten here.
  const app: App = {
    lang_id: 'en',
    notifications: modelledOnly('APP.notifications', notifications, missing),
    constant(name: string) {
      if (name === 'account') return { ...account, ...(fields && { cf: fields }) };
      return notModelled(`APP.constant('${name}')`, missing)();
    },
    getBaseEntity: notModelled('APP.getBaseEntity', missing),
    isCard: notModelled('APP.isCard', missing),
    getWidgetsArea: notModelled('APP.getWidgetsArea', missing),
    data: modelledOnly('APP.data', {}, missing),
    sdk: modelledOnly('APP.sdk', { showUserStatus: notModelled('APP.sdk.showUserStatus', missing) }, missing),
    ...members,
  };
  return modelledOnly('APP', app, missing);
}

/** The object itself, except that reading a member that it lacks throws with the member's name, and is reported. */
function modelledOnly<Shape extends object>(name: string, target: Shape, report?: (member: string) => void): Shape {
  return new Proxy(target, {
    get(_, key) {
      const own = typeof key === 'symbol' || key in target || askedByAll.has(key);
      return own ? (Reflect.get(target, key) as unknown) : notModelled(`${name}.${key}`, report)();
    },
  });
}

// Asked of any object, by JSON and by promises.
const askedByAll = new Set(['toJSON', 'then']);
