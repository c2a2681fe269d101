import { element } from '../../../kommo-page/element';
import type { Finding } from '../../protocol';
import { onServerMessage } from '../server-messages';
import type { SimulatorPage } from '../simulator-page';

/** What `npm run check` says of the loaded archive. */
export function createFindingsPanel(page: SimulatorPage): { element: HTMLElement; stop: () => void } {
  const list = element('ul', { class: 'log js-findings' });
  const redraw = (): void => {
    const { findings } = page.status;
    list.replaceChildren(
      ...(findings.length > 0
        ? findings.map(drawFinding)
        : [element('li', { class: 'desk__idle' }, 'Nothing was found.')]),
    );
  };
  redraw();
  const stop = onServerMessage(redraw);
  return {
    element: element('section', { class: 'panel' }, element('h3', {}, 'Findings of npm run check'), list),
    stop,
  };
}

function drawFinding({ severity, rule, place, message }: Finding): HTMLElement {
  return element(
    'li',
    { class: 'entry', 'data-kind': severity },
    element(
      'div',
      { class: 'log__head' },
      element('span', { class: 'entry__kind' }, severity),
      element('code', {}, rule),
      element('span', {}, place),
    ),
    element('p', {}, message),
  );
}
