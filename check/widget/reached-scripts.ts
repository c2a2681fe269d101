import { posix } from 'node:path';
import { defineCalls } from './define-call';
import { type Script, visitsOf } from './script';
import { lastName, textOfLiteral } from './syntax';
import type { CheckedWidget } from './checked-widget';

/** The paths of script.js and of the scripts that it names as modules, directly or in turn. */
export function reachedScripts({ scripts }: CheckedWidget): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = ['script.js'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const script = scripts.get(path);
    if (!script || reached.has(path)) continue;
    reached.add(path);
    const folder = posix.dirname(path);
    for (const id of modulesNamed(script))
      for (const candidate of pathsOf(id, folder)) if (scripts.has(candidate)) waiting.push(candidate);
  }
  return reached;
}

function modulesNamed(script: Script): string[] {
  const listed = defineCalls(script).flatMap(({ dependencies }) => dependencies);
  const required = visitsOf(script, 'CallExpression').flatMap(({ node }) => {
    const [first] = node.arguments;
    if (lastName(node.callee) !== 'require' || !first) return [];
    return first.type === 'ArrayExpression' ? first.elements : [first];
  });
  return [...listed, ...required].map(textOfLiteral).filter((id) => id !== undefined);
}

/** Longer ones are no paths that a loader asks for, and joining thousands of them takes long. */
const longestPath = 300;

/** The loader starts from the folder of script.js, or from that of the module that asks; both are looked into. */
function pathsOf(id: string, folder: string): string[] {
  if (id.length + folder.length > longestPath) return [];
  const path = id.replace(/[?#].*$/, '');
  return [path, posix.join(folder, path)].flatMap((from) => [posix.normalize(from), `${posix.normalize(from)}.js`]);
}
