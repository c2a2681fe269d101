import { sources } from '../../facts/sources';
import type { Problem, Rule } from '../../rule';
import { defineCalls, misspelledDefine } from '../../widget/define-call';
import { textOfLiteral } from '../../widget/syntax';
import type { DefineCall } from '../../widget/define-call';
import type { Script } from '../../widget/script';
import { locateNode, visitsOf } from '../../widget/script';

export const define: Rule = {
  id: 'script/define',
  severity: 'error',
  what: 'script.js calls `define` once.',
  why: 'Kommo loads script.js as an AMD module: without `define` it gets nothing, and two unnamed ones in a file are refused by the loader.',
  source: [sources.script, sources.requirejs],
  fix: 'Write `define(["jquery"], function ($) { … return CustomWidget; });` around the widget.',
  *check({ scripts }) {
    const script = scripts.get('script.js');
    if (!script?.program) return;
    const calls = defineCalls(script);
    if (calls.length === 0 && !mentionsDefine(script)) yield missing(script);
    const unnamed = calls.filter(isUnconditional).filter(({ name }) => name === undefined);
    for (const { visit } of unnamed.slice(1)) {
      yield {
        ...locateNode(script, visit.node),
        message: `This is one of ${unnamed.length} calls of define without a name.`,
      };
    }
  },
};

/** `define` under another name, or reached by a computed property: whether it is called cannot be told. */
function mentionsDefine(script: Script): boolean {
  return (
    (script.isOutline && script.text.includes('define')) ||
    visitsOf(script, 'Identifier').some(({ node }) => node.name === 'define') ||
    visitsOf(script, 'Literal').some(({ node }) => textOfLiteral(node) === 'define')
  );
}

function missing(script: Script): Problem {
  const misspelled = misspelledDefine(script);
  if (!misspelled) return { file: script.file, line: 1, column: 1, message: `${script.file} never calls define.` };
  const { name, call } = misspelled;
  const message = `${script.file} never calls define, but it calls ${name}. Did you mean "define"?`;
  return { ...locateNode(script, call.visit.node), message };
}

/** A statement of the file itself, which runs whatever the page offers. */
function isUnconditional({ visit }: DefineCall): boolean {
  return visit.parent?.node.type === 'ExpressionStatement' && visit.parent.parent?.node.type === 'Program';
}
