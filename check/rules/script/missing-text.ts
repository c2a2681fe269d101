import type { AnyNode } from 'acorn';
import type { Node } from 'jsonc-parser';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import type { Visit } from '../../widget/collect-visits';
import { valueAt } from '../../widget/json-document';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { nameOfProperty, textOfLiteral } from '../../widget/syntax';
import { listedLocales, textsOf } from '../../widget/texts';

export const scriptMissingText: Rule = {
  id: 'script/missing-text',
  severity: 'warning',
  what: 'A text that the script asks for by `i18n("…")` or `langs` is in some language.',
  why: '`i18n` gives `false` for a key that is not there, which users read as the word "false", and throws where a step on the way is missing. A key that some languages have is told as `i18n/uneven-keys`.',
  source: [sources.i18n, sources.page],
  fix: 'Add the text to every file in i18n/, or correct the key.',
  example: {
    broken: "announce(widget.i18n('settings').logn);",
    mended: "announce(widget.i18n('settings').login);",
  },
  *check(widget) {
    const roots = listedLocales(widget).map(({ document }) => document.root);
    const [first] = roots;
    if (!first) return;
    const paths = new Set(textsOf(first).map(({ path }) => path.join('.')));
    for (const script of ownScripts(widget)) {
      const reported = new Set<string>();
      for (const { path, node } of textsAskedFor(script)) {
        const name = path.join('.');
        if (reported.has(name) || roots.some((root) => leadsSomewhere(root, path))) continue;
        reported.add(name);
        yield { ...locateNode(script, node), message: `"${name}" is in no language file.${didYouMean(name, paths)}` };
      }
    }
  },
};

interface AskedText {
  path: string[];
  node: AnyNode;
}

function textsAskedFor(script: Script): AskedText[] {
  const calls = visitsOf(script, 'CallExpression').flatMap((visit) => {
    const { callee, arguments: values } = visit.node;
    const key = nameOfProperty(callee) === 'i18n' && values.length === 1 ? textOfLiteral(values[0]) : undefined;
    return key === undefined || key === ''
      ? []
      : [{ path: [...key.split('.'), ...stepsAfter(visit)], node: visit.node }];
  });
  const members = visitsOf(script, 'MemberExpression').flatMap((visit) => {
    if (nameOfProperty(visit.node) !== 'langs') return [];
    const path = stepsAfter(visit);
    return path.length > 0 ? [{ path, node: visit.node }] : [];
  });
  return [...calls, ...members];
}

/** The names that are asked for behind a value, up to what is called or assigned to: `.a.b`. */
function stepsAfter(visit: Visit): string[] {
  const steps: string[] = [];
  let below: Visit | undefined = visit;
  while (below && steps.length < mostSteps) {
    const name = stepBehind(below);
    if (name === undefined) break;
    steps.push(name);
    below = below.parent;
  }
  return steps;
}

/** The name in `value.name`, unless it is a method that is called or a place that is written. */
function stepBehind({ node, parent }: Visit): string | undefined {
  const member = parent?.node;
  if (member?.type !== 'MemberExpression' || member.object !== node) return undefined;
  return isCalledOrWritten(member, parent?.parent?.node) ? undefined : nameOfProperty(member);
}

function isCalledOrWritten(member: AnyNode, above: AnyNode | undefined): boolean {
  if (above?.type === 'CallExpression') return above.callee === member;
  return above?.type === 'AssignmentExpression' && above.left === member;
}

const mostSteps = 10;

/** Whether a path leads to a text or an object; what is asked of a text, such as its length, is no key any more. */
function leadsSomewhere(root: Node, path: readonly string[]): boolean {
  let node = root;
  for (const step of path) {
    if (node.type !== 'object') return true;
    const next = valueAt(node, step);
    if (!next) return false;
    node = next;
  }
  return true;
}
