import { element } from '../../../kommo-page/element';
import { descriptionTags } from '../../../kommo-page/description-tags';
import { drawDescription } from '../../../kommo-page/draw-description';
import { statusNames } from '../../../kommo-page/status-names';
import { resolveText } from '../../../kommo-page/widget-descriptor';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import type { SimulatorPage, View } from '../simulator-page';
import { languageOf } from '../widget/create-descriptor';
import { openIntegration } from './open-integration';
import { takeOpenWindow } from './open-window';
import { problemNote } from './problem-note';

/** The list of integrations: the one card of the loaded widget. */
export function integrationsView(page: SimulatorPage): View {
  page.runtime.enter('settings');
  const card = element('div', { class: 'integrations__list' });
  const redraw = (): void => card.replaceChildren(drawCard(page, redraw));
  redraw();
  const stop = page.store.onChange(redraw);
  const typed = takeOpenWindow(page.status.source);
  if (typed) openIntegration(page, redraw, typed);
  return { element: element('section', { class: 'integrations' }, ...problemNote(page), card), leave: stop };
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
      element(
        'div',
        { class: 'integration__description' },
        ...drawDescription(resolveText(texts, description), descriptionTags(page.host)),
      ),
      element(
        'div',
        { class: 'integration__foot' },
        element(
          'span',
          { class: `integration__status integration__status_${statusKey(page)}` },
          statusNames[statusKey(page)],
        ),
        button(installed ? 'Settings' : 'Install', open, {
          class: 'button-input button-input_blue js-open-integration',
        }),
      ),
    ),
  );
}

function statusKey({ store }: SimulatorPage): keyof typeof statusNames {
  const { status, active } = store.state.installation;
  return status === 'installed' && active === 'N' ? 'off' : status;
}
