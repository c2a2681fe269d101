import { element } from '../../../kommo-page/element';
import type { SimulatorStatus } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import type { Store } from '../state/store';
import { button } from './button';
import type { Leaving } from './leaving';
import { createResetButton } from './reset-button';

/**
 * Draws what keeps the newest sources from being shown, over the page, and what the compiler says, at its foot: as the
 * server tells it, now and later.
 */
export function createFailures({ server }: { server: ServerConnection }): { elements: HTMLElement[] } {
  const overlay = element('div', { class: 'failure', role: 'alert', hidden: '' });
  const types = element('details', { class: 'type-errors', hidden: '' });
  let shown = '';
  const show = ({ failure = '', archive, typeErrors }: SimulatorStatus): void => {
    drawTypeErrors(types, typeErrors);
    // One that was hidden stays hidden until another one comes.
    if (failure !== shown) drawFailure(overlay, failure, archive !== undefined);
    shown = failure;
  };
  show(server.status);
  server.listen({ status: show });
  return { elements: [types, overlay] };
}

function drawTypeErrors(types: HTMLElement, errors: string | undefined): void {
  types.hidden = errors === undefined;
  types.replaceChildren(
    element('summary', {}, 'The sources have type errors'),
    element('pre', { tabindex: '0' }, errors ?? ''),
  );
}

function drawFailure(overlay: HTMLElement, failure: string, hasArchive: boolean): void {
  overlay.hidden = failure === '';
  const hide = button('Hide', () => (overlay.hidden = true), { class: 'button-input' });
  const whatNow = hasArchive
    ? 'The last good archive stays in the page.'
    : 'The page appears as soon as this is put right.';
  overlay.replaceChildren(
    element('h2', {}, 'The widget could not be loaded'),
    element('pre', { tabindex: '0' }, failure),
    element('p', {}, whatNow),
    ...(hasArchive ? [hide] : []),
  );
}

/** Draws why the page itself does not come up, and what can be done about it. */
export function drawCrash(error: unknown, parts: { store: Store; leaving: Leaving }): HTMLElement {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return element(
    'div',
    { class: 'failure', role: 'alert' },
    element('h2', {}, 'The page could not be drawn'),
    element('pre', { tabindex: '0' }, text),
    element('p', {}, 'It is drawn anew when the sources change. If what is kept is at fault, forget it:'),
    createResetButton(parts),
  );
}
