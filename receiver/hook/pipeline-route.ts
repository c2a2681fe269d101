import { BeyondLimits } from '../../kommo/hook/form-limits';
import type { HttpAnswer, HttpRequest, Route } from '../http/route';
import type { StepLog } from '../log/step-log';
import type { Metrics } from '../metrics/metrics';
import type { Spool } from '../spool/spool';
import { makeHookId } from './hook-id';
import { checkOfKeys } from './hook-keys';
import { parseBody } from './parse-body';
import { type HookRead, readHook } from './read-hook';

/** What hooks are accepted with. */
export interface Acceptor {
  keys: readonly string[];
  spool: Spool;
  log: StepLog;
  metrics: Metrics;
  /** A hook is in the spool. */
  accepted: () => void;
}

type Outcome = 'accepted' | 'unauthorized' | 'no_hook' | 'too_large' | 'no_disk';

/** POST /kommo/pipeline: answered with 200 once the hook is on the disk. */
export function pipelineRoute(acceptor: Acceptor): Route {
  const opens = checkOfKeys(acceptor.keys);
  const counted = (outcome: Outcome, answer: HttpAnswer): HttpAnswer => {
    acceptor.metrics.hooks.inc({ answer: outcome });
    return answer;
  };
  return {
    path: '/kommo/pipeline',
    methods: ['POST'],
    refuse: ({ url }) => (opens(url.searchParams.get('key') ?? '') ? undefined : counted('unauthorized', wrongKey)),
    async handle(request) {
      const [outcome, answer] = await accept(request, acceptor);
      return counted(outcome, answer);
    },
  };
}

const wrongKey: HttpAnswer = {
  status: 401,
  body: 'The key is wrong: webhook_url of the widget ends with ?key= and one of the keys in HOOK_KEY.',
};

async function accept(request: HttpRequest, { spool, log, accepted }: Acceptor): Promise<[Outcome, HttpAnswer]> {
  const read = readRequest(request);
  if ('beyond' in read) return ['too_large', { status: 413, body: read.beyond }];
  if ('fault' in read) return ['no_hook', { status: 400, body: read.fault }];
  const { id, accountId, event } = read.hook;
  const ids = { hookId: id, accountId, [`${event.entity}Id`]: event.id, type: event.type };
  try {
    await spool.append(JSON.stringify(read.hook));
  } catch (error) {
    log.error({ step: 'accept', ...ids, fault: (error as Error).message }, 'the disk does not take hooks');
    return [
      'no_disk',
      { status: 503, headers: { 'retry-after': '5' }, body: 'It could not be stored. Send it again.' },
    ];
  }
  log.info({ step: 'accept', ...ids }, 'accepted');
  accepted();
  return ['accepted', { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) }];
}

function readRequest({ body, headers }: HttpRequest): HookRead | { beyond: string } {
  try {
    const values = parseBody(body.toString(), headers['content-type'] ?? '');
    if (!values) return { fault: 'It is neither a form nor an object of JSON.' };
    const now = Date.now();
    return readHook(values, { id: makeHookId(now), receivedAt: now });
  } catch (error) {
    if (error instanceof BeyondLimits) return { beyond: error.message };
    throw error;
  }
}
