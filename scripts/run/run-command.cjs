const fs = require('node:fs');
const url = require('node:url');
const threads = require('node:worker_threads');
const paths = require('./compiled-path.cjs');
const files = require('./few-files.cjs');
const fresh = require('./fresh-code.cjs');
const terminal = require('./printable.cjs');
const quickCommands = require('./quick-commands.cjs');

// How a missing package is told, for modules and for what is compiled to CommonJS.
const tellings = [/^Cannot find package '([^']+)'/, /^Cannot find module '([^'./][^']*)'/];

const command = process.argv[2] ?? '';
const compiled = paths.compiledPath(command);

// Threads have what the program that starts them has left.
const sentence = threads.isMainThread ? files.fewFilesLeft() : '';
if (sentence) tell(sentence);
else runCommand().catch((error) => tell(missingPackage(error) || files.fewFiles(error) || terminal.printable(error)));

async function runCommand() {
  const text = process.argv.includes('--help') && (await readHelp());
  if (text) return console.log(text);
  const code = fresh.freshCode(compiled) ?? (await compileNow());
  // The command gets its words where it would have them if node had run it.
  process.argv.splice(1, 1);
  if (code) await start(code);
}

/** Of this command, where another place than its own tells it. */
async function readHelp() {
  const { help } = await import('./help.mjs');
  return help[command];
}

/** The bytes of the command; nothing where it cannot be compiled, which has been told. */
async function compileNow() {
  const { compile } = await import('./compile.mjs');
  return (await compile(command, compiled)) ? fs.readFileSync(compiled) : undefined;
}

/** @param {Buffer} code */
async function start(code) {
  if (quickCommands.isQuick(command)) {
    const quickly = require('./start-quickly.cjs');
    return quickly.startQuickly(compiled, code);
  }
  process.setSourceMapsEnabled(true);
  await import(url.pathToFileURL(compiled).href);
}

/** @param {unknown} error */
function missingPackage(error) {
  const isMissing = error instanceof Error && 'code' in error && String(error.code).endsWith('MODULE_NOT_FOUND');
  const name = isMissing ? tellings.flatMap((telling) => telling.exec(error.message)?.[1] ?? [])[0] : undefined;
  return name && `The package ${name} is not installed. Run npm ci first.`;
}

/** @param {string} reason */
function tell(reason) {
  console.error(reason);
  process.exitCode = 1;
}
