const fs = require('node:fs');
const modules = require('node:module');
const path = require('node:path');

/**
 * Lets stack traces tell places in the sources of a compiled command. Node can do that too, and reads the map for it at
 * every start; here it is read when the first trace is asked for, which most runs never do.
 * @param {string} compiled
 */
function nameSources(compiled) {
  /** @type {import('node:module').SourceMap | undefined} */
  let map;
  Error.prepareStackTrace = (error, frames) => {
    map ??= new modules.SourceMap(JSON.parse(fs.readFileSync(`${compiled}.map`, 'utf8')));
    const known = map;
    return [String(error), ...frames.map((frame) => `    at ${inSource(frame, compiled, known)}`)].join('\n');
  };
}

/**
 * @param {NodeJS.CallSite & { toString(): string }} frame
 * @param {string} compiled
 * @param {import('node:module').SourceMap} map
 */
function inSource(frame, compiled, map) {
  const [line, column] = [frame.getLineNumber() ?? 1, frame.getColumnNumber() ?? 1];
  if (frame.getFileName() !== compiled) return String(frame);
  const entry = map.findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return String(frame);
  const source = path.resolve(path.dirname(compiled), entry.originalSource);
  const place = `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  return String(frame).replace(`${compiled}:${line}:${column}`, () => place);
}

module.exports = { nameSources };
