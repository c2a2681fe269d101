import type { AnyNode } from 'acorn';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { defineCalls } from '../../widget/define-call';
import { locateNode } from '../../widget/script';
import { isFunction, textOfLiteral } from '../../widget/syntax';

export const outsideCode: Rule = {
  id: 'script/outside-code',
  severity: 'warning',
  what: 'The widget is in the archive, not on another server that script.js only points to.',
  why: 'Whoever has that server, or its name once it lapses, has the page of every user; an update reaches all of them unseen, and where the server is down there is no widget. This check sees nothing of that code.',
  source: [sources.listed, sources.own],
  fix: 'Put the code into the archive, and upload a new archive for a new version.',
  example: {
    broken: "define(['https://my.host/widget.js'], function (Widget) { return Widget; });",
    mended: "define(['jquery'], function ($) { … return CustomWidget; });",
  },
  *check({ scripts }) {
    const script = scripts.get('script.js');
    for (const { dependencies, factory } of script ? defineCalls(script) : []) {
      const outside = dependencies.find((node) => /^(?:https?:)?\/\//.test(textOfLiteral(node) ?? ''));
      if (script && outside && factory && handsOn(factory)) {
        const message = `The widget is not in the archive; script.js only loads ${textOfLiteral(outside) ?? ''}`;
        yield { ...locateNode(script, outside), message };
      }
    }
  },
};

/** A function that returns one of its parameters and does nothing else. */
function handsOn(factory: AnyNode): boolean {
  if (!isFunction(factory)) return false;
  const names = new Set(factory.params.flatMap((parameter) => (parameter.type === 'Identifier' ? parameter.name : [])));
  const value = factory.body.type === 'BlockStatement' ? onlyReturn(factory.body.body) : factory.body;
  return value?.type === 'Identifier' && names.has(value.name);
}

function onlyReturn(statements: readonly AnyNode[]): AnyNode | null | undefined {
  const [first, ...others] = statements.filter((statement) => !isDirective(statement));
  return first?.type === 'ReturnStatement' && others.length === 0 ? first.argument : undefined;
}

function isDirective(statement: AnyNode): boolean {
  return statement.type === 'ExpressionStatement' && statement.directive !== undefined;
}
