import { rmSync } from 'node:fs';
import { endWithParent } from '../end-with-parent';

/** The receiver as `npm start` runs it, for as long as the process that started it lives. Its data go with it. */
process.on('exit', () => rmSync(process.cwd(), { recursive: true, force: true }));
endWithParent(() => process.kill(process.pid, 'SIGTERM'));
await import('../../receiver/main');
