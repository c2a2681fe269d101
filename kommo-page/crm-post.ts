import type { Widget } from '../kommo/types';
import type { KommoHost } from './host';

/** How far apart two requests are (observed), in milliseconds: what is too many waits. */
const apart = 1000;

/** The member `crm_post`: a request through Kommo's proxy, whose answer a page of another origin could not read. */
export function crmPost({ $, events }: KommoHost): Widget['crm_post'] {
  let free = 0;
  return (...[target, data, callback, dataType = 'text', failed]: Parameters<Widget['crm_post']>) => {
    const now = Date.now();
    free = Math.max(free, now);
    const answered = events.proxied?.(target);
    const send = (): void => {
      const request = $.ajax({ url: '/private/widget/proxy.php', type: 'POST', data: { ...data, target }, dataType });
      void request.always(() => answered?.(request.status));
      request.then(
        (answer) => callback(answer),
        (reason) => failed?.(reason),
      );
    };
    setTimeout(send, free - now);
    free += apart;
  };
}
