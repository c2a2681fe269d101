import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { temporaryHostIn } from '../../widget/hosts';
import { literalPart } from '../../widget/look-up';
import { ownScripts } from '../../widget/own-scripts';
import { locateNode, type Script, visitsOf } from '../../widget/script';

export const temporaryHost: Rule = {
  id: 'script/temporary-host',
  severity: 'warning',
  what: 'The script names no host of a tunnel, such as ngrok or localtunnel.',
  why: 'Such an address ends with the session on the computer of whoever made it, and may then be given to somebody else, to whom the widget goes on sending.',
  source: [sources.own],
  fix: 'Write the address of your server.',
  example: {
    broken: "$.post('https://3f2a-81-2-69-160.ngrok-free.app/leads', values);",
    mended: "$.post('https://hooks.widgets.test.dev/leads', values);",
  },
  *check(widget) {
    for (const script of ownScripts(widget)) {
      for (const { host, node } of hostsIn(script))
        yield { ...locateNode(script, node), message: `${host} is the host of a tunnel, which ends.` };
    }
  },
};

function hostsIn(script: Script): { host: string; node: { start: number } }[] {
  const texts = [...visitsOf(script, 'Literal'), ...visitsOf(script, 'TemplateElement')];
  return texts.flatMap(({ node }) => {
    const host = temporaryHostIn(literalPart(node) ?? '');
    return host === undefined ? [] : [{ host, node }];
  });
}
