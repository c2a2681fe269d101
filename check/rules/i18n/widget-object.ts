import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, locateKey, membersOf } from '../../widget/json-document';
import { listedLocales } from '../../widget/texts';

export const widgetObject: Rule = {
  id: 'i18n/widget-object',
  severity: 'error',
  what: 'Every i18n file has an object `widget`.',
  why: "Kommo's page writes the integration's name into `widget.name` of the texts without looking whether `widget` is there, so the widget does not start without it.",
  source: [sources.i18n, sources.page],
  fix: 'Add `"widget": { "name": "…", "short_description": "…", "description": "…" }`.',
  example: {
    broken: '"widget": "Greeter"',
    mended: `"widget": {
  "name": "Greeter",
  "description": "Envía un mensaje.",
  "short_description": "Mensajes",
  "tour_description": "Elige una etapa."
}`,
  },
  *check(widget) {
    for (const { document } of listedLocales(widget)) {
      const member = membersOf(document.root).find(({ key }) => key === 'widget');
      if (!member) yield { ...locate(document, document.root, 'widget'), message: `${document.file} has no "widget".` };
      else if (member.value.type !== 'object') {
        yield { ...locateKey(document, member), message: `"widget" in ${document.file} is not an object.` };
      }
    }
  },
};
