// Runs a command that is written in TypeScript: `node scripts/run.mjs scripts/build.ts --minify`. It is plain
// JavaScript, as all in run/, because nothing is compiled yet when it starts.
import { compiledPath } from './run/compiled-path.mjs';
import { isFresh } from './run/is-fresh.mjs';
import { isQuick } from './run/quick-commands.mjs';

const command = process.argv[2] ?? '';
const compiled = compiledPath(command);
if (isFresh(compiled) || (await compileNow())) {
  // The command gets its words where it would have them if node had run it.
  process.argv.splice(1, 1);
  await start();
}

async function compileNow() {
  const { compile } = await import('./run/compile.mjs');
  return compile(command, compiled);
}

async function start() {
  if (isQuick(command)) {
    const { startQuickly } = await import('./run/start-quickly.mjs');
    return startQuickly(compiled);
  }
  process.setSourceMapsEnabled(true);
  const { pathToFileURL } = await import('node:url');
  await import(pathToFileURL(compiled).href);
}
