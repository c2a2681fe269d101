/// <reference types="jquery" />
/**
 * What Kommo's page gives to a widget and expects of it. Gathered from Kommo's documentation (developers.kommo.com:
 * script-js, environment-variables, card-sdk, salesbot-sdk, system-templates, field-types) and from public widgets;
 * where only public code shows a member, its line says "observed".
 */

/** The object that Kommo makes with `new` from the function that script.js returns. */
export interface Widget {
  /** What the widget itself puts on the instance in its constructor. */
  callbacks: Callbacks;
  /** Saved settings and the host's own fields; absent inside the constructor. */
  params: WidgetParams;
  /** The whole tree of the user's i18n file; absent inside the constructor. */
  langs: LanguageTree;
  /** Event namespace `.widget:<code>`; the host unbinds it on document before it drops the widget (observed). */
  ns: string;
  /** Whether the instance outlives page changes (observed). */
  init_once: boolean;
  /** Helpers of the host. */
  helpers: { Modal: ModalConstructor };
  /** The element of the widget's block in the right panel of a card. */
  template_element: JQuery;

  /** The same object as `params`. */
  get_settings(): WidgetParams;
  /** Extends `params` in memory; nothing is stored. */
  set_settings(settings: Record<string, unknown>): void;
  /** Replaces `langs`. */
  set_lang(langs: LanguageTree): void;
  /** The value at a dot path of `langs`; false when the last step is missing, throws when an earlier one is (observed). */
  i18n(path: string): LanguageTree | string | false;
  /** Where the widget runs and for whom. */
  system(): SystemInfo;
  /** The version of the installed archive. */
  get_version(): string;
  /** Whether the integration is set up. */
  get_install_status(): InstallStatus;
  /** Changes the status on the integration's tile. */
  set_status(status: 'install' | 'installed' | 'error'): void;
  /** Renders one of Kommo's templates or a given text at once. */
  render(template: { ref: string } | { data: string }, params?: object): string;
  /** Loads a twig file of the archive and hands the template over; returns true. */
  render(template: { href: string; base_path?: string; load: (template: TwigTemplate) => void }, params?: object): true;
  /** Loads a twig file of the archive. */
  render(template: { href: string; base_path?: string; promised: true }, params?: object): Promise<TwigTemplate>;
  /** Draws the widget's block in the right panel of a card. */
  render_template(block: WidgetBlock, params?: object): void;
  /** Shows or hides the overlay behind the right panel. */
  widgetsOverlay(visible: boolean): void;
  /** Posts through Kommo's proxy, one request a second at most. */
  crm_post(
    url: string,
    data: object,
    callback: (answer: unknown) => void,
    type?: 'text' | 'json',
    error?: (reason: unknown) => void,
  ): void;
  /**
   * A jQuery request with the disposable token of the account in X-Auth-Token. For an integration without OAuth it is a
   * rejected promise of the browser's, without `done` and `fail` (observed).
   */
  $authorizedAjax(options: JQueryAjaxSettings): JQueryPromise<unknown> | Promise<never>;
  /** Click handler on the phone or e-mail fields of cards and lists. */
  add_action(kind: 'phone' | 'email', handler: (target: unknown) => void): void;
  /** A way of sending messages; in cards only, does nothing elsewhere (observed). */
  add_source(
    kind: 'sms' | 'chat' | 'email' | 'custom',
    callback: (data: unknown) => Promise<unknown> | void,
    text?: string,
    params?: object,
  ): void;
  /** The ticked rows of a list; undefined outside lists. */
  list_selected(): ListSelection | undefined;
  /** The account with its users and custom fields, without a request. */
  get_accounts_current(): { account: CurrentAccount };
  /** The pipeline whose lead sources are open; in the `lead_sources` location only. */
  get_pipeline_id(): JQueryDeferred<number>;
  /** The contacts of the open card. */
  get_current_card_contacts_data(): Promise<CardContact[]>;
  /** The number on the widget's entry in the left menu. */
  setCountBadge(count: number): void;
  /** Tells which catalog the card SDK shows. */
  setSdkCatalogId(catalogId: number): void;
  /** Listens to a socket channel; returns the function that stops it. */
  listenSocketChannel(channel: string, keys: object, callback: (message: unknown) => void): () => void;
  /** Clicks the Save button without closing the settings window. */
  background_install(): void;
}

/** The callbacks of a widget; the host calls them as methods of this object, in the order of {@link Widget}'s life. */
export interface Callbacks {
  /** The area was entered, again at each return; what is not truthy keeps `init` from running. */
  render(): boolean | PromiseLike<unknown>;
  /** After `render`, once per instance. */
  init(): boolean;
  /** After `render`, whatever it returned, unless it threw (observed; the documentation says only after true). */
  bind_actions(): boolean;
  /** The integration's window was opened. */
  settings?($modalBody: JQuery, context?: unknown): boolean;
  /** Install or Save was clicked, or the integration is being switched off; false keeps it from being saved. */
  onSave?(event: SaveEvent): boolean | PromiseLike<boolean>;
  /** The integration was switched off or the page left. */
  destroy?(): void;
  /** The edit form of a digital-pipeline action was opened. */
  dpSettings?(): boolean | void;
  /** The widget's advanced page was opened; its container is `#work-area-<code>`. */
  advancedSettings?(): boolean | void;
  /** The statistics page was opened (observed). */
  advancedStats?(): void;
  /** Contacts were ticked and the widget chosen; `list_selected` tells which. */
  contacts?: { selected(): void };
  /** Leads were ticked and the widget chosen. */
  leads?: { selected(): void };
  /** Tasks were ticked and the widget chosen. */
  todo?: { selected(): void };
  /** Legacy source hook. */
  onSource?(source: unknown): void;
  /** The widget was added as a lead source of a pipeline. */
  onAddAsSource?(pipelineId: number): void;
  /** The bot designer draws the widget's step; the answer names its exits. */
  salesbotDesignerSettings?(
    $body: JQuery,
    renderRow: (caption: string) => JQuery,
    params: object,
  ): { exits: { code: string; title: string }[] };
  /** The bot is saved; the answer is the JSON of the bot's steps. */
  onSalesbotDesignerSave?(handlerCode: string, params: object): string;
  /** Once, at installation; errors in it are harmless. */
  onInstall?(): void;
  /** A page of the left menu was opened. */
  initMenuPage?(page: { location: string; item_code?: string; subitem_code?: string }): void;
  /** An element of a catalog was opened. */
  loadCatalogElement?(element: unknown): void;
  /** Card SDK: the products that the widget offers at once. */
  loadPreloadedData?(): Promise<CardElement[]>;
  /** Card SDK: the products linked to a card. */
  loadElements?(type: string, id: number): Promise<(CardElement & { quantity: number })[]>;
  /** Card SDK: products were linked to a card or unlinked. */
  linkCard?(links: unknown[]): Promise<unknown>;
  /** Card SDK: the user searches for a product. */
  searchDataInCard?(query: string, type: string, id: number): Promise<CardElement[]>;
}

/** The argument of `onSave`. */
export interface SaveEvent {
  /** "Y" when the integration is being saved, "N" when it is being switched off. */
  active: string;
  /** The values of the settings window by the keys of the manifest's `settings`; what is changed here is stored. */
  fields: Record<string, unknown>;
}

/** Saved settings of the widget beside the host's own fields. */
export interface WidgetParams {
  [setting: string]: unknown;
  /** The integration's number. */
  id?: number | string;
  /** The code that Kommo gave to the widget. */
  widget_code: string;
  /** Where the files of the archive are served, without a slash at the end. */
  path: string;
  /** The version of the installed archive. */
  version: string;
  /** Whether the integration is set up. */
  status?: InstallStatus;
  /** "Y" while the integration is switched on. */
  widget_active?: 'Y' | 'N';
  /** The OAuth client; absent for integrations without OAuth. */
  oauth_client_uuid?: string | null;
  /** `<path>/images` unless the server says otherwise. */
  images_path?: string;
  /** Support contacts of the manifest. */
  support?: { link?: string; email?: string };
}

/** A branch of an i18n file. */
export interface LanguageTree {
  [key: string]: string | LanguageTree;
}

/** Whether an integration is set up. */
export type InstallStatus = 'install' | 'installed' | 'not_configured' | 'error';

/** What `system()` tells. */
export interface SystemInfo {
  /** The area of the page, such as "settings" or "lcard". */
  area: string;
  /** The user's number. */
  amouser_id: number;
  /** The user's login. */
  amouser: string;
  /** The user's API key. */
  amohash: string;
  /** The account's subdomain. */
  subdomain: string;
  /** The domain, such as "kommo.com". */
  domain: string;
  /** The server's address. */
  server: string;
  /** How many widgets the panel shows. */
  displayed_count?: number;
}

/** A compiled twig template. */
export interface TwigTemplate {
  /** The template's text with the parameters filled in. */
  render(params?: object): string;
}

/** The widget's block in the right panel of a card. */
export interface WidgetBlock {
  /** The block's head. */
  caption: { class_name: string; html?: string };
  /** The block's body as markup. */
  body: string;
  /** A twig template for the body, used when `body` is empty. */
  render?: string;
  /** A class for the block. */
  block_class_name?: string;
  /** Called before the block is folded. */
  onBeforeCloseWidgetBlock?: () => void;
}

/** The ticked rows of a list; the documentation and the page disagree about where the counts are. */
export interface ListSelection {
  /** The ticked rows. */
  selected: { id: number; type: string; emails: string[]; phones: string[] }[];
  /** Documented counts. */
  count_selected?: number;
  /** Observed counts. */
  summary?: { items: number; emails: number; phones: number };
}

/** What `get_accounts_current()` tells. */
export interface CurrentAccount {
  /** The account's number. */
  id: number;
  /** The account's name. */
  name: string;
  /** The account's subdomain. */
  subdomain: string;
  /** The account's currency. */
  currency: string;
  /** The account's time zone. */
  timezone: string;
  /** The account's language. */
  language: string;
  /** The account's users. */
  users: { id: number; name: string; login: string; is_admin: string }[];
  /** The account's own fields by entity. */
  custom_fields: Record<string, unknown>;
}

/** A contact of the open card. */
export interface CardContact {
  /** The contact's number. */
  id: number;
  /** The whole name. */
  name: string;
  /** The first name. */
  first_name: string;
  /** The last name. */
  last_name: string;
  /** The phone numbers. */
  phones: string[];
  /** The e-mail addresses. */
  emails: string[];
}

/** A product of the card SDK. */
export interface CardElement {
  /** The product's number. */
  id: number;
  /** The article number. */
  sku: string;
  /** The product's name. */
  name: string;
  /** The price in the account's currency. */
  price: number;
}

/** Kommo's modal window, module `lib/components/base/modal`. */
export interface ModalConstructor {
  new (options: ModalOptions): Modal;
}

/** Options of Kommo's modal window. */
export interface ModalOptions {
  /** A class for the window. */
  class_name?: string;
  /** Fills the window; trigger `modal:loaded` and `modal:centrify` on the body when done. */
  init?: ($modalBody: JQuery) => void;
  /** Asked before closing; false keeps the window open. */
  destroy?: () => boolean | void;
  /** Whether the window may be centred. */
  can_centrify?: boolean;
  /** The element that the window is put into. */
  container?: JQuery | HTMLElement;
  /** Keeps a click beside the window from closing it. */
  disable_overlay_click?: boolean;
  /** Keeps Escape from closing it. */
  disable_escape_keydown?: boolean;
  /** Keeps Enter from confirming. */
  disable_enter_keydown?: boolean;
  /** Keeps the cancel button from closing it. */
  disable_cancel_click?: boolean;
  /** Keeps the window's size when the page is resized. */
  disable_resize?: boolean;
  /** Whether the opening is animated. */
  init_animation?: boolean;
  /** Whether centring is animated. */
  centrify_animation?: boolean;
  /** A plain overlay. */
  default_overlay?: boolean;
  /** Templates to load first. */
  preload_templates?: string[];
  /** The element to focus. */
  focus_element?: string;
}

/** An open modal window. */
export interface Modal {
  /** Shows an error in the window. */
  showError(text: string, retry?: boolean): void;
  /** Shows a success in the window. */
  showSuccess(text: string): void;
  /** Closes the window. */
  destroy(): void;
}

/** The page's global object; named `AMOCRM` before 2023-05-11. */
export interface App {
  /** The entity of the open page. */
  getBaseEntity(): string;
  /** Whether a card is open. */
  isCard(): boolean;
  /** The area of the open page. */
  getWidgetsArea(): string;
  /** The user's language, such as "en". */
  lang_id: string;
  /** Data of the account that the page holds. */
  constant(name: 'account'): AccountConstant;
  /** Other data of the account that the page holds. */
  constant(name: 'user' | 'managers' | 'groups' | 'task_types' | 'user_rights'): Record<string, unknown>;
  /** What the page shows; the pipeline editor has a `current_view` (observed), and neither card nor list. */
  data: { current_card?: unknown; current_list?: unknown; current_view?: unknown };
  /** The page's widgets (observed). */
  widgets: { list: Record<string, unknown>; system: SystemInfo; clear_cache(): void };
  /** The same as `widgets.system` (observed). */
  system: SystemInfo;
  /** The event that the page takes as a click (observed). */
  click_event: string;
  /** Stores what is called when a notification of the widget is clicked (observed). */
  addNotificationCallback(code: string, callback: (data: unknown) => void): void;
  /** The numbers of the entities by their names (observed). */
  element_types: Record<string, number>;
  /** Tools for telephony. */
  sdk: { showUserStatus(status: string): void };
  /** The page's notifications. */
  notifications: Notifications;
}

/** The account as the page holds it. */
export interface AccountConstant {
  [key: string]: unknown;
  /** The account's own fields: an array, or an object by field number; absent in some places (observed). */
  cf?: AccountField[] | Record<string, AccountField>;
}

/** A field of the account (observed; flags are 1 or 0). */
export interface AccountField {
  /** The field's number. */
  ID: number | string;
  /** The name that the account gave to it. */
  NAME?: string | null;
  /** The kind of field. */
  TYPE_ID?: number | string;
  /** Whether leads have it. */
  ENTREE_DEALS?: FieldFlag;
  /** Whether contacts have it. */
  ENTREE_CONTACTS?: FieldFlag;
  /** Whether companies have it. */
  ENTREE_COMPANY?: FieldFlag;
  /** Whether customers have it. */
  ENTREE_CUSTOMERS?: FieldFlag;
}

/** A yes or no in the spellings that Kommo uses. */
export type FieldFlag = number | string | boolean;

/** The page's notifications. */
export interface Notifications {
  /** A notice in the corner of the page. */
  show_message(message: { header: string; text: string }): void;
  /** An error in the corner of the page. */
  show_message_error(message: { header: string; text: string }): void;
  /** A notification of a given kind. */
  show_notification(notification: { text: { header: string; text: string }; type: string }): void;
  /** An error in the notification centre. */
  add_error(error: { header: string; text: string; link?: string }): void;
  /** A call in the notification centre; the duration is in seconds. */
  add_call(call: {
    text: string;
    from: string;
    to: string;
    element: { id: number; type: string };
    duration: number;
    link: string;
  }): void;
}

declare global {
  interface Window {
    /** Absent outside Kommo and in some of its places. */
    APP?: Partial<App>;
    /** Its name before 2023-05-11, which older widgets still use. */
    AMOCRM?: Partial<App>;
  }
}
