import { isIP } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { guardedLookup, type LookupAll } from '../../../shared/guarded-lookup';
import { isPublic } from '../../../shared/is-public';
import { NotConnected } from './not-connected';
import { PrivateTarget } from '../../../shared/private-target';

/** How an agent connects. */
export interface AgentOptions {
  /**
   * The address that the operator wrote into the environment: its scheme, host and port may lie in a private network.
   * Nothing else may.
   */
  trusted?: string;
  /** Whether a connection serves several requests. Without it no request is lost on one that the server just closed. */
  keepAlive: boolean;
  /** Instead of the system's, for tests of names. */
  lookup?: LookupAll;
  /** Seconds until an answer has begun, and from one part of it to the next. */
  answerTimeout?: number;
}

/** Seconds. */
const connectTimeout = 5;

/**
 * An agent that does not connect to private targets: it checks addresses where they are written as such, of which no
 * look-up is asked, and all that a look-up answers. Its requests follow no redirect.
 */
export function guardedAgent({ trusted, keepAlive, lookup, answerTimeout = 20 }: AgentOptions): Agent {
  const timeout = connectTimeout * 1000;
  const toTrusted = buildConnector({ timeout });
  const guarded = buildConnector({ timeout, lookup: guardedLookup(lookup) });
  const trustedOrigin = trusted === undefined ? undefined : new URL(trusted).origin;
  return new Agent({
    pipelining: keepAlive ? 1 : 0,
    headersTimeout: answerTimeout * 1000,
    bodyTimeout: answerTimeout * 1000,
    connect(options, callback) {
      const connected: buildConnector.Callback = (...[error, socket]) =>
        error ? callback(new NotConnected(error), null) : callback(null, socket);
      if (originOf(options) === trustedOrigin) toTrusted(options, connected);
      else if (isIP(options.hostname) && !isPublic(options.hostname)) {
        connected(new PrivateTarget(options.hostname), null);
      } else guarded(options, connected);
    },
  });
}

function originOf({ protocol, hostname, port }: buildConnector.Options): string {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
  return new URL(`${protocol}//${host}${port ? `:${port}` : ''}`).origin;
}
