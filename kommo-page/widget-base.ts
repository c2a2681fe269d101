import type { LanguageTree, Modal, ModalConstructor, Widget } from '../kommo/types';
import { authorizedAjax } from './authorized-ajax';
import type { KommoHost } from './host';
import { notModelled } from './not-modelled';
import { renderWith } from './render-template';

/** What every widget inherits from the page. */
export type WidgetBase = Omit<Widget, 'callbacks' | 'params' | 'langs' | 'ns' | 'init_once' | 'template_element'>;

/**
 * The members of the base class whose prototype a widget gets. They work on the instance, which has no `params` and
 * `langs` before its construction has ended (observed).
 */
export function createWidgetBase(host: KommoHost): WidgetBase {
  const base: WidgetBase & ThisType<Widget> = {
    ...unmodelled(host.events.missing),
    ...aboutPage(host),
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
      return walk(this.langs, path);
    },
    get_version() {
      return this.params.version;
    },
    get_install_status() {
      return this.params.status ?? 'install';
    },
    render: renderWith(host),
    $authorizedAjax: authorizedAjax(host),
  };
  if (host.authorizedAjax === 'absent') delete (base as Partial<WidgetBase>).$authorizedAjax;
  return withoutElement(base, host.events.missing);
}

// There is no card, thus no block of the widget in it; a widget may still put an element of its own there.
function withoutElement(base: WidgetBase, report?: (member: string) => void): WidgetBase {
  return Object.defineProperty(base, 'template_element', {
    get: notModelled('self.template_element', report),
    set(this: object, value: unknown) {
      Object.defineProperty(this, 'template_element', { value, writable: true, configurable: true });
    },
  });
}

/** The members that tell of the page, where the model has one. */
function aboutPage({ page }: KommoHost): Partial<WidgetBase> & ThisType<Widget> {
  if (!page) return {};
  return {
    system: () => page.system(),
    get_accounts_current: () => ({ account: page.account() }),
    set_status(status) {
      this.params.status = status;
      page.statusChanged(status);
    },
  };
}

const unmodelledMembers = [
  'system',
  'set_status',
  'render_template',
  'widgetsOverlay',
  'crm_post',
  'add_action',
  'add_source',
  'list_selected',
  'get_accounts_current',
  'get_pipeline_id',
  'get_current_card_contacts_data',
  'setCountBadge',
  'setSdkCatalogId',
  'listenSocketChannel',
  'background_install',
] as const;

type Unmodelled = Pick<WidgetBase, (typeof unmodelledMembers)[number] | 'helpers'>;

function unmodelled(report?: (member: string) => void): Unmodelled {
  const members = unmodelledMembers.map((name) => [name, notModelled(name, report)] as const);
  return { ...Object.fromEntries(members), helpers: { Modal: unmodelledModal(report) } } as Unmodelled;
}

// A class, because widgets call it with `new`, which a plain function of ours would not name.
function unmodelledModal(report?: (member: string) => void): ModalConstructor {
  const refuse = notModelled('helpers.Modal', report);
  return class implements Modal {
    showError = refuse;
    showSuccess = refuse;
    destroy = refuse;
    constructor() {
      refuse();
    }
  };
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
