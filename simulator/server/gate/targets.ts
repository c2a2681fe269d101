import { isIP } from 'node:net';
import { isPublic } from '../../../shared/is-public';

/** Whether a hook may be sent: `guarded` ones to public addresses only. */
type Judgement = { may: 'send' } | { may: 'send guarded' } | { may: 'not'; because: string; allowAt?: string };

/** What is known at the start. */
interface TargetParts {
  /** The addresses of catcher and receiver. */
  own: () => string[];
  /** The hosts of the command line. */
  named: readonly string[];
  /** Where the user can type others. */
  allowAt: string;
}

/** How many hosts somebody may have typed: more than anybody tries in a session. */
const most = 100;

/** Where hooks may go: whoever asks for one to be sent may be a widget that nobody trusts. */
export class Targets {
  #parts: TargetParts;
  #typed = new Set<string>();

  constructor(parts: TargetParts) {
    this.#parts = parts;
  }

  /** The hosts beside this server’s own addresses. */
  get hosts(): string[] {
    return [...this.#parts.named, ...this.#typed];
  }

  /** Allows a host that the user has typed; why that is not possible, or undefined. */
  allow(text: string): string | undefined {
    const host = hostIn(text);
    if (host === undefined) return `${text} is not a host. Write it as example.com or example.com:8443.`;
    if (isPrivateName(new URL(`http://${host}`).hostname)) return namedOnly(host);
    if (this.#typed.size >= most) return 'These are too many hosts. Start npm run dev again.';
    this.#typed.add(host);
    return undefined;
  }

  judge(url: URL): Judgement {
    if (this.isOwn(url) || this.#parts.named.includes(url.host)) return { may: 'send' };
    if (isPrivateName(url.hostname)) return { may: 'not', because: namedOnly(url.host) };
    if (this.#typed.has(url.host)) return { may: 'send guarded' };
    const because = `${url.host} is not among the hosts that hooks may go to.`;
    return { may: 'not', because, allowAt: this.#parts.allowAt };
  }

  /** Whether it is the catcher or the receiver: the very place, not only the host, behind which others listen too. */
  isOwn({ origin, pathname }: URL): boolean {
    return this.#parts.own().some((address) => {
      const own = new URL(address);
      return own.origin === origin && own.pathname === pathname;
    });
  }
}

/** What an address, or a host as somebody writes it, has as its host. */
export function hostIn(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { host, username, password } = new URL(address);
  return username || password ? undefined : host;
}

/** Why a host of a private network is refused, and what to do. */
export function namedOnly(host: string): string {
  return `${host} is on this computer or in a private network. If hooks shall go there, name it: npm run dev -- --send-to ${host}`;
}

function isPrivateName(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(name)) return !isPublic(name);
  return name === 'localhost' || name.endsWith('.localhost') || !name.includes('.');
}
