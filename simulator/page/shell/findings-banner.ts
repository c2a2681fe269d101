import { element } from '../../../kommo-page/element';
import type { ServerConnection } from '../server-connection';

/** Tells above every view how many errors `npm run check` finds in the archive, and which. */
export function createFindingsBanner({ server }: { server: ServerConnection }): HTMLElement {
  const banner = element('details', { class: 'findings-banner', hidden: '' });
  const redraw = (): void => {
    const errors = server.status.findings.filter(({ severity }) => severity === 'error');
    banner.hidden = errors.length === 0;
    const lines = errors.map(({ rule, place, message }) => element('li', {}, `${place} ${rule}: ${message}`));
    const count = errors.length === 1 ? 'one error' : `${errors.length} errors`;
    banner.replaceChildren(element('summary', {}, `npm run check finds ${count}`), element('ul', {}, ...lines));
  };
  redraw();
  server.listen({ status: redraw });
  return element('section', { 'aria-label': 'Errors of npm run check' }, banner);
}
