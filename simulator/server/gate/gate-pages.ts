import type { PageAnswer } from '../answer';
import type { Origins } from './origins';

/** No page that this server did not make is in the same group of windows, and none can hold one of these. */
const alone = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Without a referrer, the browser would tell of no origin when the form is sent.
  'Referrer-Policy': 'same-origin',
};

/** The frame that asks this server for what the page may not do itself; only the page with the widget may hold it. */
export function gateFrame({ widget }: Origins): PageAnswer {
  const body = `<!doctype html>
<html lang="en" data-page="${widget}"><title>Gate</title><script type="module" src="/gate.js"></script></html>`;
  // A policy cannot name a host with an underscore, such as that of the sample account: `*` stands for the subdomain.
  const holder = widget.replace(/\/\/[^.]+/, '//*');
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors ${holder}`;
  return { type: html, body, policies: { ...alone, 'Content-Security-Policy': policy } };
}

/** The page in which the user types the hosts that hooks may go to. */
export function allowPage(parts: { hosts: readonly string[]; token: string; fault?: string | undefined }): PageAnswer {
  const { hosts, token, fault } = parts;
  const listed = hosts.map((host) => `<li>${escaped(host)}</li>`).join('');
  return page(`<h1>Where hooks may go</h1>
<p>To the catcher and the receiver of npm run dev always. To other hosts when you have typed them here or named them with
<code>--send-to</code>, until npm run dev ends. A widget can have hooks sent to them too, and reads the answers.</p>
<ul>${listed}</ul>
<form method="post" action="/allow"><input type="hidden" name="token" value="${token}">
<label>Host, as example.com <input name="host" required autocomplete="off" spellcheck="false"></label>
<button>Allow</button></form>
${fault === undefined ? '' : `<p role="alert">${escaped(fault)}</p>`}`);
}

/** For a browser that may not find the page of the widget. */
export function wayOnPage({ widget }: Origins): PageAnswer {
  return page(`<h1>Local model of Kommo</h1>
<p>The widget has an origin of its own, <code>${widget}</code>. Chrome, Edge and Firefox find it on this computer; Safari
does not on every system. If the next page is not found, open this one in another browser.</p>
<p><a href="${widget}">Go on</a></p>`);
}

const html = 'text/html; charset=utf-8';

function page(content: string): PageAnswer {
  const body = `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Local model of Kommo</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em}</style>
${content}</html>`;
  return { type: html, body, policies: alone };
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
