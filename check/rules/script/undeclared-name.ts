import { browserGlobals } from '../../facts/browser-globals';
import { pageGlobals } from '../../facts/page-globals';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { assignedTargets } from '../../widget/assigned-targets';
import type { CheckedWidget } from '../../widget/checked-widget';
import { defineCalls } from '../../widget/define-call';
import { loadsScripts } from '../../widget/foreign-code';
import { nameFaults } from '../../widget/name-faults';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';
import { isFunction, isGlobalObject, nameOfProperty, textOfLiteral } from '../../widget/syntax';

export const undeclaredName: Rule = {
  id: 'script/undeclared-name',
  severity: 'warning',
  what: 'Every name that a script reads, or assigns to in strict mode, is declared in it, or is one of the browser or of the page.',
  why: 'Reading a name that is nowhere declared throws, and so does assigning to it after `"use strict"`: what stands behind it does not run. Where that line is never reached nothing happens, and another script of the page may give the name, so this is a warning. Names that the script asks for by `typeof` or at `window` are let pass, and nothing is said where scripts are loaded that are not in the archive.',
  source: [sources.own],
  fix: 'Declare it, name its module among the dependencies of `define`, or correct the spelling.',
  example: { broken: 'show(mesage);', mended: "var message = 'Hello';\nannounce(message);" },
  *check(widget) {
    if ([...widget.scripts.values()].some(loadsScripts)) return;
    const given = namesGiven(widget);
    for (const script of ownScripts(widget)) {
      if (readsNamesOfOthers(script)) continue;
      yield* readIn(script, given);
      if (isStrict(script)) yield* assignedIn(script);
    }
  },
};

function* readIn(script: Script, given: ReadonlySet<string>): Generator<Problem> {
  for (const [name, node] of nameFaults(script).undeclared) {
    if (isOfPage(name) || given.has(name)) continue;
    yield { ...locateNode(script, node), message: `"${name}" is read here and declared nowhere.` };
  }
}

function* assignedIn(script: Script): Generator<Problem> {
  for (const [name, node] of nameFaults(script).assigned) {
    if (isOfPage(name)) continue;
    yield {
      ...locateNode(script, node),
      message: `"${name}" is assigned to here in strict mode and declared nowhere.`,
    };
  }
}

function isOfPage(name: string): boolean {
  return browserGlobals.has(name) || pageGlobals.has(name);
}

/** The names that any script of the archive gives to the page, or asks the page for. */
function namesGiven({ scripts }: CheckedWidget): Set<string> {
  const names = new Set<string>();
  for (const script of scripts.values()) {
    const { givenOrAsked, ofScript } = nameFaults(script);
    for (const name of [...givenOrAsked, ...ofScript]) names.add(name);
    for (const { target } of assignedTargets(script)) addMemberOfPage(target, names);
    for (const { node } of visitsOf(script, 'MemberExpression')) addMemberOfPage(node, names);
  }
  return names;
}

function addMemberOfPage(node: Parameters<typeof nameOfProperty>[0], names: Set<string>): void {
  const name = node.type === 'MemberExpression' && isGlobalObject(node.object) ? nameOfProperty(node) : undefined;
  if (name !== undefined) names.add(name);
}

/** In a `with` block or beside `eval` a name may be anything. */
function readsNamesOfOthers(script: Script): boolean {
  return /\bwith\s*\(/.test(script.text) || visitsOf(script, 'Identifier').some(({ node }) => node.name === 'eval');
}

/** Whether all of a script's code is strict: it says so at its beginning, or its one module does. */
function isStrict(script: Script): boolean {
  const [only, ...others] = defineCalls(script);
  const factory = others.length === 0 ? only?.factory : undefined;
  const bodies = [
    script.program?.body,
    isFunction(factory) && factory.body.type === 'BlockStatement' ? factory.body.body : [],
  ];
  return bodies.some(
    (body) => body?.[0]?.type === 'ExpressionStatement' && textOfLiteral(body[0].expression) === 'use strict',
  );
}
