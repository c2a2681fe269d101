import { chromium, type Browser as RunningBrowser } from 'playwright-core';
import type { Browser } from './browser';

/** A port that nobody listens on. */
const nowhere = 'http://127.0.0.1:9';

const args = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  // A widget that takes more memory ends its tab, and not the computer.
  '--js-flags=--max-old-space-size=256',
  // Four locks, one behind the other, for what the routes of a page do not see: no name leads anywhere, everything else
  // goes to a proxy that is not there, this computer included, and what could pass it by is off.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--proxy-server=${nowhere}`,
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Starts a browser without a window in which somebody's code can run: it has no way to any address. */
export async function launchSealed({ executablePath, environment }: Browser): Promise<RunningBrowser> {
  const env = { ...process.env, ...environment } as Record<string, string>;
  const options = { executablePath, args, env };
  // Root cannot have the browser's own sandbox, and many systems do not give it to others either.
  if (process.getuid?.() === 0) return chromium.launch({ ...options, chromiumSandbox: false });
  return chromium
    .launch({ ...options, chromiumSandbox: true })
    .catch(() => chromium.launch({ ...options, chromiumSandbox: false }));
}
