import { readFileSync } from 'node:fs';
import { compiledPath } from './compiled-path.mjs';
import { freshCode } from './fresh-code.mjs';
import { isQuick } from './quick-commands.mjs';

// How a missing package is told, for modules and for what is compiled to CommonJS.
const tellings = [/^Cannot find package '([^']+)'/, /^Cannot find module '([^'./][^']*)'/];

const command = process.argv[2] ?? '';
const compiled = compiledPath(command);
try {
  const text = process.argv.includes('--help') && (await helpOf(command));
  const code = text ? undefined : (freshCode(compiled) ?? (await compileNow()));
  if (text) console.log(text);
  else if (code) {
    // The command gets its words where it would have them if node had run it.
    process.argv.splice(1, 1);
    await start(code);
  }
} catch (error) {
  const missing = missingPackage(error);
  if (missing === undefined) throw error;
  console.error(`The package ${missing} is not installed. Run npm ci first.`);
  process.exitCode = 1;
}

/** @param {string} command */
async function helpOf(command) {
  const { help } = await import('./help.mjs');
  return help[command];
}

/** The bytes of the command; nothing where it cannot be compiled, which has been told. */
async function compileNow() {
  const { compile } = await import('./compile.mjs');
  return (await compile(command, compiled)) ? readFileSync(compiled) : undefined;
}

/** @param {Buffer} code */
async function start(code) {
  if (isQuick(command)) {
    const { startQuickly } = await import('./start-quickly.mjs');
    return startQuickly(compiled, code);
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
