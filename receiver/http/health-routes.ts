import type { Spool } from '../spool/spool';
import type { Route } from './route';

/** In milliseconds: so long, a proof is believed. Whoever asks each second shall not wear out the disk. */
const proofHolds = 5000;

/** GET /health: the process is alive. GET /ready: the spool can be written, which is tried. */
export function healthRoutes(spool: Spool): Route[] {
  let provenAt = -Infinity;
  const prove = async (): Promise<void> => {
    // A hook that could not be stored meanwhile has shown the contrary.
    if (spool.failedAt() < provenAt && performance.now() - provenAt < proofHolds) return;
    await spool.probe();
    provenAt = performance.now();
  };
  return [
    { path: '/health', methods: ['GET'], handle: () => ({ status: 200, body: 'alive' }) },
    {
      path: '/ready',
      methods: ['GET'],
      handle: () =>
        prove().then(
          () => ({ status: 200, body: 'ready' }),
          (fault: Error) => ({ status: 503, body: `Hooks cannot be stored: ${fault.message}.` }),
        ),
    },
  ];
}
