import { pathToFileURL } from 'node:url';
import { compiledPath } from './compiled-path.mjs';
import { isFresh } from './is-fresh.mjs';

const command = process.argv[2] ?? '';
const compiled = compiledPath(command);
try {
  if (isFresh(compiled) || (await compileNow())) {
    process.setSourceMapsEnabled(true);
    // The command gets its words where it would have them if node had run it.
    process.argv.splice(1, 1);
    await import(pathToFileURL(compiled).href);
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

/** @param {unknown} error */
function missingPackage(error) {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  return isMissing ? /^Cannot find package '([^']+)'/.exec(error.message)?.[1] : undefined;
}
