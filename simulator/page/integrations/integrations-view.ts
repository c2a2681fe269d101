import { descriptionTags } from '../../../kommo-page/description-tags';
import { drawDescription } from '../../../kommo-page/draw-description';
import { element } from '../../../kommo-page/element';
import type { KommoHost } from '../../../kommo-page/host';
import { statusNames } from '../../../kommo-page/status-names';
import { inLanguage, textBehind, type WidgetDescriptor } from '../../../kommo-page/widget-descriptor';
import type { ArchiveInfo } from '../../protocol';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import type { Store } from '../state/store';
import type { View } from '../view';
import { languageOf } from '../widget/create-descriptor';
import type { WidgetRuntime } from '../widget/widget-runtime';
import { drawProblems } from './draw-problems';
import type { IntegrationWindow } from './integration-window';

export interface IntegrationsViewParts {
  store: Store;
  archive: ArchiveInfo;
  host: KommoHost;
  runtime: WidgetRuntime;
  descriptor: WidgetDescriptor;
  integration: IntegrationWindow;
}

/** The list of integrations: the one card of the loaded widget. */
export function createIntegrationsView(parts: IntegrationsViewParts): View {
  const { store, archive, runtime, integration } = parts;
  runtime.enter('settings');
  const list = element('div', { class: 'integrations__list' });
  const redraw = (): void => list.replaceChildren(drawCard(parts, () => integration.open(redraw)));
  redraw();
  integration.resume(redraw);
  const problems = drawProblems({ runtime, archive });
  return {
    element: element('section', { class: 'integrations' }, ...problems, list),
    stop: store.onChange(redraw),
  };
}

function drawCard({ store, archive, host, descriptor }: IntegrationsViewParts, open: () => void): HTMLElement {
  const { controls, installation } = store.state;
  const texts = languageOf(archive, controls.language);
  const { name, description } = archive.manifest.widget;
  const status = statusKey(store);
  const action = installation.status === 'install' ? 'Install' : 'Settings';
  const words = drawDescription(textBehind(texts, description), descriptionTags(host));
  return element(
    'article',
    { class: 'integration' },
    archiveImage(descriptor.path, 'logo_main.png', { class: 'integration__logo', width: '400', height: '272' }),
    element(
      'div',
      { class: 'integration__text' },
      element('h3', inLanguage(descriptor), textBehind(texts, name)),
      element('div', { class: 'integration__description', ...inLanguage(descriptor) }, ...words),
      element(
        'div',
        { class: 'integration__foot' },
        element('span', { class: `integration__status integration__status_${status}` }, statusNames[status]),
        button(action, open, { class: 'button-input button-input_blue js-open-integration' }),
      ),
    ),
  );
}

function statusKey({ state }: Store): keyof typeof statusNames {
  const { status, active } = state.installation;
  return status === 'installed' && active === 'N' ? 'off' : status;
}
