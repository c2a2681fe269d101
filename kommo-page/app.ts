import type { AccountConstant, App, Notifications } from '../kommo/types';
import { tellLack } from './not-modelled';
import { watchedData } from './watched-data';

/** What the page's `APP` tells besides the account's fields. */
export interface AppOptions {
  /** The rest of `APP.constant('account')`. */
  account?: Record<string, unknown>;
  /** What else `APP.constant` tells, by its names. */
  constants?: Record<string, unknown>;
  /** Members that are modelled. */
  members?: Partial<App>;
  /** What `APP.data` has in this page. */
  data?: object;
  /** Told of each use of a member that is not. */
  missing?: (member: string) => void;
  /** Such a use throws, in place of reading as undefined. */
  strict?: boolean;
}

/** The page's global `APP`: what is shown to the user goes to `notify`, the account's fields are those given. */
export function createApp(
  fields: AccountConstant['cf'],
  notify: (message: { header: string; text: string }) => void,
  options: AppOptions = {},
): Partial<App> {
  const { account, constants = {}, members = {}, data = {}, missing, strict = false } = options;
  const host = { events: { ...(missing && { missing }) }, strict };
  const watched = <Part extends object>(name: string, part: Part): Part => watchedData(host, name, part);
  const notifications: Notifications = {
    show_message: notify,
    show_message_error: notify,
    show_notification: ({ text }) => notify(text),
    add_error: notify,
    add_call: ({ text, from, to }) => notify({ header: `Call from ${from} to ${to}`, text }),
  };
  const app: Partial<App> = {
    lang_id: 'en',
    notifications: watched('APP.notifications', notifications),
    constant(name: string) {
      if (name === 'account') {
        return watched(`APP.constant('account')`, { ...account, ...(fields && { cf: fields }) });
      }
      if (!(name in constants)) tellLack(host, `APP.constant('${name}')`);
      return constants[name] as Record<string, unknown>;
    },
    addNotificationCallback() {},
    click_event: 'click',
    element_types: elementTypes,
    data: watched('APP.data', withGetters({ ...elsewhere }, data)),
    sdk: watched('APP.sdk', { showUserStatus() {} }),
  };
  return watched('APP', withGetters(app, members));
}

/** Adds members with their getters, which tell of the page as it is when they are asked. */
function withGetters<Base extends object>(base: Base, members: object): Base {
  return Object.defineProperties(base, Object.getOwnPropertyDescriptors(members));
}

// Of the page's own data, what only cards and lists have.
const elsewhere = { current_card: undefined, current_list: undefined };

/** The numbers of Kommo's entities, as API and hooks have them. */
const elementTypes = { contacts: 1, leads: 2, companies: 3, customers: 12 };
