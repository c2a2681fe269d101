import type { LanguageTree, Widget } from '../../widget-src/kommo';
import { controlTemplates } from './control-templates';
import type { Host } from './host';
import { notModelled } from './not-modelled';

/** What every widget inherits from the page. */
export type WidgetBase = Omit<Widget, 'callbacks' | 'params' | 'langs' | 'ns' | 'init_once' | 'template_element'>;

/**
 * The members of the base class whose prototype a widget gets. They work on the instance, which has no `params` and
 * `langs` before its construction has ended (observed).
 */
export function createWidgetBase(host: Host): WidgetBase {
  const base: WidgetBase & ThisType<Widget> = {
    ...unmodelled,
    get_settings() {
      return this.params;
    },
    set_settings(settings) {
      this.params = { ...this.params, ...settings };
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
  };
  return base;
}

const unmodelled = {
  helpers: { Modal: notModelled('helpers.Modal') as unknown as Widget['helpers']['Modal'] },
  system: notModelled('system'),
  set_status: notModelled('set_status'),
  render_template: notModelled('render_template'),
  widgetsOverlay: notModelled('widgetsOverlay'),
  crm_post: notModelled('crm_post'),
  $authorizedAjax: notModelled('$authorizedAjax'),
  add_action: notModelled('add_action'),
  add_source: notModelled('add_source'),
  list_selected: notModelled('list_selected'),
  get_accounts_current: notModelled('get_accounts_current'),
  get_pipeline_id: notModelled('get_pipeline_id'),
  get_current_card_contacts_data: notModelled('get_current_card_contacts_data'),
  setCountBadge: notModelled('setCountBadge'),
  setSdkCatalogId: notModelled('setSdkCatalogId'),
  listenSocketChannel: notModelled('listenSocketChannel'),
  background_install: notModelled('background_install'),
};

// As observed: false when the last step is missing, an exception when an earlier one is.
function walk(langs: LanguageTree, path: unknown): LanguageTree | string | false {
  if (typeof path !== 'string') return false;
  let found: LanguageTree | string | undefined = langs;
  for (const key of path.split('.')) {
    if (found === undefined) throw new TypeError(`i18n: "${path}" leads through a missing subtree.`);
    found = (found as LanguageTree)[key];
  }
  return found ?? false;
}

function renderWith({ twig }: Host): Widget['render'] {
  const render = (template: { ref?: string; data?: string }, params: object = {}): string => {
    if (template.data !== undefined) return twig.twig({ data: template.data }).render(params);
    const source = controlTemplates[template.ref ?? ''];
    if (source === undefined) return notModelled(`render(${JSON.stringify(template)})`)();
    return twig.twig({ data: source }).render(params);
  };
  return render as Widget['render'];
}
