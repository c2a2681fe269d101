import { guard } from '../guard';
import type { Widget } from '../../kommo/types';
import { createTexts } from '../texts';
import { tellAdministrator } from './tell-administrator';

/** Milliseconds for which the window may show that it is saving. */
const timeout = 10_000;

/**
 * Sends the settings to the receiver, with the token by which it knows the account. True at once where there is nobody to
 * send to, else a promise of true: a receiver that is down must not keep an administrator from installing or from switching
 * on. That it has not taken the settings is told.
 */
export function sendSettings(
  widget: Widget,
  receiver: string,
  fields: Record<string, string>,
): boolean | Promise<boolean> {
  if (!receiver || typeof widget.$authorizedAjax !== 'function') return true;
  // Kommo uses a token for several saves: the number tells them apart, and each may be done once.
  const data = JSON.stringify({ fields, save: `${Date.now()}-${Math.random()}` });
  const sent = widget.$authorizedAjax({
    url: `${receiver}/kommo/settings`,
    type: 'POST',
    contentType: 'application/json',
    dataType: 'text',
    data,
    timeout,
  });
  // Made one of the browser's: what Kommo gives is that or jQuery's.
  return Promise.resolve(sent).then(
    () => true,
    (reason: unknown) => {
      tellFailure(widget, reason);
      return true;
    },
  );
}

/** Answers of servers that are no receiver with OAuth, and of whoever stands in front of them. */
const nobodyThere: readonly unknown[] = [404, 405];

const tellFailure = guard(undefined, (widget: Widget, reason: unknown) => {
  const status = (reason as { status?: unknown } | undefined)?.status;
  // Without OAuth there is no request (observed), so that the reason has no status.
  if (nobodyThere.includes(status) || (status === undefined && !widget.params.oauth_client_uuid)) return;
  const texts = createTexts(widget);
  tellAdministrator(window, {
    header: texts('on_save.saved_in_kommo'),
    text: status ? texts('on_save.server_refused', { status: String(status) }) : texts('on_save.server_silent'),
  });
});
