import type { Spool } from '../spool/spool';
import type { Route } from './route';

/** GET /health: the process is alive. GET /ready: the spool can be written, which is tried. */
export function healthRoutes(spool: Spool): Route[] {
  return [
    { path: '/health', methods: ['GET'], handle: () => ({ status: 200, body: 'alive' }) },
    {
      path: '/ready',
      methods: ['GET'],
      handle: () =>
        spool.probe().then(
          () => ({ status: 200, body: 'ready' }),
          (fault: Error) => ({ status: 503, body: `Hooks cannot be stored: ${fault.message}.` }),
        ),
    },
  ];
}
