import type { TrialRecord } from '../check/check-report';
import { trialRules } from '../check/trial-rules/trial-rules';
import { accountOrigin, type TrialTab } from './browser/trial-tab';
import type { Misdeed } from './misdeed';

/** More than these tell nothing new. */
const most = 200;

const unknown = 'an unknown line';

/** What the widget asked of servers, and what is wrong with that. */
export function requestsOf(tabs: readonly TrialTab[]): { list: TrialRecord['requests']; misdeeds: Misdeed[] } {
  const asked = tabs.flatMap(({ told }) => told.asked).filter(({ address }) => isOfWidget(address));
  const places = new Map<string, Set<string>>();
  for (const { method, address, place } of asked) {
    const request = `${method} ${shortened(address)}`;
    if (!places.has(request) && places.size >= most) continue;
    places.set(request, (places.get(request) ?? new Set()).add(place ?? unknown));
  }
  const list = [...places].map(([request, lines]) => ({ request, places: known(lines) }));
  const insecure = asked.filter(({ address }) => /^(http|ws):/.test(address));
  return {
    list,
    misdeeds: insecure.map(({ address, place }) => {
      const message = `${shortened(address)} is asked for without https.`;
      return { rule: trialRules.insecureRequest, place, message };
    }),
  };
}

function known(lines: ReadonlySet<string>): string[] {
  const named = [...lines].filter((line) => line !== unknown);
  return named.length > 0 ? named : [unknown];
}

/** The page's own files and those of the archive are no requests of the widget. */
function isOfWidget(address: string): boolean {
  if (/^(data|blob|about):/.test(address)) return false;
  const { origin: host, pathname } = new URL(address);
  return (
    host !== accountOrigin ||
    !/^\/(archive\/.*|modules\/.*|page\.js|page-styles\.css|axe\.js|absent\.png|settings\/.*)?$/.test(pathname)
  );
}

/** Without the query: it may hold what nobody else should read. */
function shortened(address: string): string {
  const { origin: host, pathname } = new URL(address);
  return host === accountOrigin
    ? pathname
    : `${host === 'null' ? address.replace(/[?#].*$/, '') : host}${host === 'null' ? '' : pathname}`;
}
