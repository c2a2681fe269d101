import { element } from '../../../widget-src/page/element';
import { resolveText } from '../../host/widget-descriptor';
import type { ArchiveInfo } from '../../protocol';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import type { SimulatorPage, View } from '../simulator-page';
import { languageOf } from '../widget/create-descriptor';
import { openIntegration } from './open-integration';

/** The list of integrations: the one card of the loaded widget. */
export function integrationsView(page: SimulatorPage): View {
  page.runtime.enter('settings');
  const card = element('div', { class: 'integrations__list' });
  const redraw = (): void => card.replaceChildren(drawCard(page, redraw));
  redraw();
  const stop = page.store.onChange(redraw);
  return { element: element('section', { class: 'integrations' }, ...problemNote(page), card), leave: stop };
}

/** What Kommo would object to in this widget, before anything else. */
export function problemNote({ runtime, archive }: SimulatorPage): HTMLElement[] {
  if (runtime.problem !== undefined) {
    const text = `Kommo would skip this widget. ${runtime.problem}`;
    return [element('p', { class: 'note note_error', role: 'alert' }, text)];
  }
  return objections(archive).map((text) => element('p', { class: 'note' }, text));
}

function objections({ manifest, languages }: ArchiveInfo): string[] {
  const missing = ['settings', 'digital_pipeline'].filter((location) => !manifest.locations?.includes(location));
  return [
    ...(Object.keys(languages).length > 0
      ? []
      : ['The archive has no language (i18n/en.json): Kommo would refuse it.']),
    ...missing.map(
      (location) => `manifest.json does not name the location ${location}: Kommo would not offer the widget there.`,
    ),
  ];
}

function drawCard(page: SimulatorPage, redraw: () => void): HTMLElement {
  const { archive, descriptor, store } = page;
  const { controls, installation } = store.state;
  const texts = languageOf(archive, controls.language);
  const { name, description } = archive.manifest.widget;
  const installed = installation.status !== 'install';
  const open = (): void => openIntegration(page, redraw);
  return element(
    'article',
    { class: 'integration' },
    archiveImage(descriptor.path, 'logo_main.png', { class: 'integration__logo', width: '400', height: '272' }),
    element(
      'div',
      { class: 'integration__text' },
      element('h3', {}, resolveText(texts, name)),
      element('p', { class: 'integration__description' }, resolveText(texts, description)),
      element(
        'div',
        { class: 'integration__foot' },
        element('span', { class: `integration__status integration__status_${statusKey(page)}` }, statusName(page)),
        button(installed ? 'Settings' : 'Install', open, {
          class: 'button-input button-input_blue js-open-integration',
        }),
      ),
    ),
  );
}

const statusNames: Record<string, string> = {
  install: 'Not installed',
  installed: 'Installed',
  not_configured: 'Not configured',
  error: 'Error',
  off: 'Switched off',
};

function statusKey({ store }: SimulatorPage): string {
  const { status, active } = store.state.installation;
  return status === 'installed' && active === 'N' ? 'off' : status;
}

function statusName(page: SimulatorPage): string {
  return statusNames[statusKey(page)] ?? statusKey(page);
}
