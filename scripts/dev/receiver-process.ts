import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';

/**
 * The receiver as `npm start` runs it, in the folder that is given to it and goes with it, for as long as the process
 * at the other end of its input lives: that pipe closes however the other one ends, at any moment.
 */
const [, , folder = ''] = process.argv;
mkdirSync(folder, { mode: 0o700 });
process.chdir(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

let end = (): unknown => process.exit();
void once(process.stdin.resume(), 'close').then(() => end());
await import('../../receiver/main');
// It has not come up, and has said why.
if (process.exitCode) process.exit();
end = () => process.kill(process.pid, 'SIGTERM');
