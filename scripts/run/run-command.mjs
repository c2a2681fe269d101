import { compiledPath } from './compiled-path.mjs';
import { help } from './help.mjs';
import { isFresh } from './is-fresh.mjs';
import { isQuick } from './quick-commands.mjs';

// How a missing package is told, for modules and for what is compiled to CommonJS.
const tellings = [/^Cannot find package '([^']+)'/, /^Cannot find module '([^'./][^']*)'/];

const command = process.argv[2] ?? '';
const compiled = compiledPath(command);
try {
  const text = process.argv.includes('--help') && help[command];
  if (text) console.log(text);
  else if (isFresh(compiled) || (await compileNow())) {
    // The command gets its words where it would have them if node had run it.
    process.argv.splice(1, 1);
    await start();
  }
} catch (error) {
  const missing = missingPackage(error);
  if (missing === undefined) throw error;
  console.error(`The package ${missing} is not installed. Run npm ci first.`);
  process.exitCode = 1;
}

async function compileNow() {
  const { compile } = await import('./compile.mjs');
  return compile(command, compiled);
}

async function start() {
  if (isQuick(command)) {
    const { startQuickly } = await import('./start-quickly.mjs');
    return startQuickly(compiled);
  }
  process.setSourceMapsEnabled(true);
  const { pathToFileURL } = await import('node:url');
  await import(pathToFileURL(compiled).href);
}

/** @param {unknown} error */
function missingPackage(error) {
  const isMissing = error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND');
  return isMissing ? tellings.flatMap((telling) => telling.exec(error.message)?.[1] ?? [])[0] : undefined;
}
