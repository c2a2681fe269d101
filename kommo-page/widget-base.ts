import type { LanguageTree, Widget } from '../kommo/types';
import { authorizedAjax } from './authorized-ajax';
import { crmPost } from './crm-post';
import type { KommoHost } from './host';
import { createModalClass } from './modal';
import { tellLack } from './not-modelled';
import { renderWith } from './render-template';
import { watchedData } from './watched-data';
import { renderTemplate, widgetsOverlay } from './widget-block';

/** What every widget inherits from the page. */
export type WidgetBase = Omit<Widget, 'callbacks' | 'params' | 'langs' | 'ns' | 'init_once' | 'template_element'>;

/**
 * The members of the base class whose prototype a widget gets. They work on the instance, which has no `params` and
 * `langs` before its construction has ended (observed).
 */
export function createWidgetBase(host: KommoHost): WidgetBase {
  const base: WidgetBase & ThisType<Widget> = {
    ...aboutPage(host),
    ...aboutCards(host),
    get_settings() {
      return this.params;
    },
    set_settings(settings) {
      // Extended, not replaced: who holds the object sees what is new in it.
      this.params = Object.assign(this.params ?? {}, settings);
    },
    set_lang(langs) {
      this.langs = langs;
    },
    i18n(path) {
      const found = walk(this.langs, path);
      if (found === false) host.events.warned?.('i18n', `There is no text ${JSON.stringify(path)} in this language.`);
      return found;
    },
    get_version() {
      return this.params.version;
    },
    get_install_status() {
      return this.params.status ?? 'install';
    },
    render: renderWith(host),
    render_template: renderTemplate(host),
    widgetsOverlay: widgetsOverlay(host),
    crm_post: crmPost(host),
    background_install() {
      // As observed, the window stays open.
      const $button = host.$('.js-widget-save, .js-widget-install').attr('data-onsave-destroy-modal', 'false');
      $button.trigger('click');
    },
    $authorizedAjax: authorizedAjax(host),
    helpers: { Modal: createModalClass(host.$) },
  };
  if (host.authorizedAjax === 'absent') delete (base as Partial<WidgetBase>).$authorizedAjax;
  return withoutElement(base, host);
}

// There is no card, thus no block of the widget in it; a widget may still put an element of its own there.
function withoutElement(base: WidgetBase, host: KommoHost): WidgetBase {
  return Object.defineProperty(base, 'template_element', {
    get: () => tellLack(host, 'self.template_element'),
    set(this: object, value: unknown) {
      Object.defineProperty(this, 'template_element', { value, writable: true, configurable: true });
    },
  });
}

type AboutPage = Pick<WidgetBase, 'system' | 'get_accounts_current' | 'set_status'>;

/** The members that tell of the page. */
function aboutPage(host: KommoHost): AboutPage & ThisType<Widget> {
  const { page } = host;
  if (!page) return recorders(host, ['system', 'get_accounts_current', 'set_status']);
  return {
    system: () => watchedData(host, 'self.system()', { ...page.system() }),
    get_accounts_current: () => ({ account: page.account() }),
    set_status(status) {
      this.params.status = status;
      page.statusChanged(status);
    },
  };
}

type AboutCards = Pick<
  WidgetBase,
  | 'add_action'
  | 'add_source'
  | 'list_selected'
  | 'get_pipeline_id'
  | 'get_current_card_contacts_data'
  | 'setCountBadge'
  | 'setSdkCatalogId'
  | 'listenSocketChannel'
>;

/** The members for cards, lists and lead sources, as they are in other places (observed: none of them throws). */
function aboutCards(host: KommoHost): AboutCards {
  return {
    ...recorders(host, ['setCountBadge', 'setSdkCatalogId']),
    add_action() {},
    add_source() {},
    list_selected: () => undefined,
    get_pipeline_id: () => host.$.Deferred(),
    get_current_card_contacts_data: () => Promise.resolve([]),
    listenSocketChannel() {
      tellLack(host, 'self.listenSocketChannel');
      return () => {};
    },
  };
}

/** Members that only tell that they were used, and answer nothing. */
function recorders<Name extends keyof WidgetBase>(host: KommoHost, names: readonly Name[]): Pick<WidgetBase, Name> {
  const members = names.map((name) => [name, () => tellLack(host, `self.${name}`)] as const);
  return Object.fromEntries(members) as unknown as Pick<WidgetBase, Name>;
}

// As observed: false when the last step is missing, an exception when an earlier one is.
function walk(langs: LanguageTree, path: unknown): LanguageTree | string | false {
  if (typeof path !== 'string') return false;
  let found: LanguageTree | string | undefined = langs;
  for (const key of path.split('.')) {
    if (found === undefined) throw new TypeError(`i18n: "${path}" leads through a missing subtree.`);
    found = typeof found === 'object' ? found[key] : undefined;
  }
  return found ?? false;
}
