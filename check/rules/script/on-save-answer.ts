import type { AnyNode } from 'acorn';
import { settingsCallback } from '../../../kommo/facts/callbacks';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { callbackFunctions } from '../../widget/callback-functions';
import { functionsByName, nodesReachedFrom } from '../../widget/functions-by-name';
import { ownScripts } from '../../widget/own-scripts';
import { isPlainlyFalse, mayAnswerTrue, returnedValues, silentEnd } from '../../widget/returned-values';
import { locateNode, type Script } from '../../widget/script';
import type { FunctionNode } from '../../widget/syntax';

export const onSaveAnswer: Rule = {
  id: 'script/on-save-answer',
  severity: 'error',
  what: '`onSave` can answer true, or with a promise, and does so when the widget is switched off.',
  why: 'Kommo documents that true or a promise saves the settings, and that false leaves the integration not configured. What it makes of no answer at all is not documented, and public widgets give none, so that is a warning. `onSave` is called on switching off too, with `active` "N": one that can answer false and never looks at `active` may keep the user from that, which is a warning as well.',
  source: [sources.script],
  fix: 'Return true where the settings are right, and at the very beginning `if (data.active === "N") return true;`.',
  example: {
    broken: 'onSave: function () { save(); return false; },',
    mended: 'onSave: function (data) { return data.active === "N" || data.fields.login !== ""; },',
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      for (const called of callbackFunctions(script, settingsCallback).slice(0, mostLookedAt)) {
        yield* judge(script, called);
      }
    }
  },
};

/** A widget has one; a file that was made to take long has thousands. */
const mostLookedAt = 5;

function* judge(script: Script, called: FunctionNode): Generator<Problem> {
  const values = returnedValues(called);
  const refusal = values.find((value) => value && isPlainlyFalse(value));
  if (!mayAnswerTrue(called)) {
    if (refusal)
      yield {
        ...locateNode(script, called),
        message: '"onSave" never answers true, so the settings cannot be saved.',
      };
    else yield { ...locateNode(script, called), message: '"onSave" gives no answer.', severity: 'warning' };
    return;
  }
  const silent = silentEnd(called);
  if (silent) {
    const message = '"onSave" can end here without an answer, though it answers elsewhere.';
    yield { ...locateNode(script, silent), message, severity: 'warning' };
  }
  if (refusal && !looksAtActive(script, called)) {
    const message =
      '"onSave" can answer false and never looks at "active": the user may not be able to switch the widget off.';
    yield { ...locateNode(script, refusal), message, severity: 'warning' };
  }
}

function looksAtActive(script: Script, called: AnyNode): boolean {
  const code = nodesReachedFrom([called], functionsByName(script));
  return code.some(({ start, end, type }) => {
    const isShort = type === 'MemberExpression' || type === 'Literal';
    return isShort && /active/i.test(script.text.slice(Math.max(start, end - longestName), end));
  });
}

const longestName = 30;
