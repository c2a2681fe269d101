import { element } from '../../../kommo-page/element';
import type { CheckFinding } from '../../protocol';
import type { ServerConnection } from '../server-connection';

/** What `npm run check` says of the loaded archive. */
export function createFindingsPanel({ server }: { server: ServerConnection }): {
  element: HTMLElement;
  stop: () => void;
} {
  const list = element('ul', { class: 'log js-findings' });
  const redraw = (): void => {
    const { findings } = server.status;
    list.replaceChildren(
      ...(findings.length > 0
        ? findings.map(drawFinding)
        : [element('li', { class: 'desk__idle' }, 'Nothing was found.')]),
    );
  };
  redraw();
  return {
    element: element('section', { class: 'panel' }, element('h3', {}, 'Findings of npm run check'), list),
    stop: server.listen({ status: redraw }),
  };
}

function drawFinding({ severity, rule, place, message }: CheckFinding): HTMLElement {
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
