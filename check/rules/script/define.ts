import type { AnyNode } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { type DefineCall, defineCalls, misspelledDefine } from '../../widget/define-call';
import { type FunctionNode, isFunction, lastName, textOfLiteral } from '../../widget/syntax';
import type { Visit } from '../../widget/collect-visits';
import { nodesOfScope } from '../../widget/scopes';
import { locateNode, type Script, visitsOf } from '../../widget/script';

export const define: Rule = {
  id: 'script/define',
  severity: 'error',
  what: 'script.js calls `define` once, without a name.',
  why: 'Kommo loads script.js as an AMD module: without `define` it gets nothing, and two unnamed ones in a file are refused by the loader. It asks for the file by its address, so a module that has a name of its own is not the one it gets.',
  source: [sources.script, sources.requirejs],
  fix: 'Write `define(["jquery"], function ($) { … return CustomWidget; });` around the widget.',
  example: {
    broken: "require(['jquery'], function ($) { … return CustomWidget; });",
    mended: "define(['jquery'], function ($) { … return CustomWidget; });",
  },
  *check({ scripts }) {
    const script = scripts.get('script.js');
    if (!script?.program) return;
    const calls = defineCalls(script);
    if (calls.length === 0 && !mentionsDefine(script)) yield missing(script);
    if (calls.length > 0 && calls.every(({ name }) => isName(name)) && mentions(script).length === calls.length)
      yield named(script, calls);
    const mayReturnEarly = earlyReturns();
    const unnamed = calls.filter((call) => call.name === undefined && isUnconditional(call, mayReturnEarly));
    for (const { visit } of unnamed.slice(1)) {
      yield {
        ...locateNode(script, visit.node),
        message: `This is one of ${unnamed.length} calls of define without a name.`,
      };
    }
  },
};

/** A text that is no address of the file itself, as a bundler may write it. */
function isName(name: AnyNode | undefined): boolean {
  return /^[\w-]+$/.test(textOfLiteral(name) ?? '') && textOfLiteral(name) !== 'script';
}

function named(script: Script, calls: readonly DefineCall[]): Problem {
  const [first] = calls;
  const message = `define names the module "${textOfLiteral(first?.name) ?? ''}"; Kommo asks for script.js by its address, and gets nothing.`;
  return { ...locateNode(script, first?.name ?? { start: 0 }), message, fix: 'Leave out the name.' };
}

/** `define` under another name, or reached by a computed property: whether it is called cannot be told. */
function mentionsDefine(script: Script): boolean {
  return (script.isOutline && script.text.includes('define')) || mentions(script).length > 0;
}

function mentions(script: Script): Visit[] {
  return [
    ...visitsOf(script, 'Identifier').filter(({ node }) => node.name === 'define'),
    ...visitsOf(script, 'Literal').filter(({ node }) => textOfLiteral(node) === 'define'),
  ];
}

function missing(script: Script): Problem {
  const misspelled = misspelledDefine(script);
  if (!misspelled) return { file: script.file, line: 1, column: 1, message: `${script.file} never calls define.` };
  const { name, call } = misspelled;
  const message = `${script.file} never calls define, but it calls ${name}. Did you mean "define"?`;
  return { ...locateNode(script, call.visit.node), message };
}

type FunctionJudge = (called: FunctionNode) => boolean;

/** A statement of the file itself, or of functions that it calls on the spot: it runs whatever the page offers. */
function isUnconditional({ visit }: DefineCall, mayReturnEarly: FunctionJudge): boolean {
  let statement = statementOf(visit);
  while (statement?.parent?.node.type === 'BlockStatement') {
    const body = statement.parent.parent;
    if (!body || !isFunction(body.node) || mayReturnEarly(body.node)) return false;
    const call = callOf(body);
    statement = call && statementOf(call);
  }
  return statement?.parent?.node.type === 'Program';
}

/** The statement that is nothing but a call, also behind the `!` or `void` of minifiers. */
function statementOf(call: Visit): Visit | undefined {
  const above = call.parent?.node.type === 'UnaryExpression' ? call.parent.parent : call.parent;
  return above?.node.type === 'ExpressionStatement' ? above : undefined;
}

/** The call of a function on the spot: `(function () { … })()`, or with `.call(this)`. */
function callOf(called: Visit): Visit | undefined {
  const { parent } = called;
  const isByMethod =
    parent?.node.type === 'MemberExpression' && ['call', 'apply'].includes(lastName(parent.node) ?? '');
  const callee = isByMethod ? parent : called;
  const call = callee.parent;
  return call?.node.type === 'CallExpression' && call.node.callee === callee.node ? call : undefined;
}

/** Whether a function holds a `return` or a `throw`; each is looked through once, for it may hold many calls. */
function earlyReturns(): FunctionJudge {
  const known = new Map<FunctionNode, boolean>();
  return (called) => {
    const found = known.get(called) ?? hasEnd(called);
    known.set(called, found);
    return found;
  };
}

function hasEnd(called: FunctionNode): boolean {
  for (const { type } of nodesOfScope(called)) if (type === 'ReturnStatement' || type === 'ThrowStatement') return true;
  return false;
}
