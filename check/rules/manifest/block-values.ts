import type { Node } from 'jsonc-parser';
import { salesbotFieldTypes } from '../../../kommo/facts/fields';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { locate, membersOf, sourceOf, stringOf, valueAt } from '../../widget/json-document';
import { inManifest, type ManifestDocument } from '../../widget/manifest-document';

type Accepts = (text: string) => boolean;

const values: readonly { block: string; key: string; accepts: Accepts; called: string }[] = [
  { block: 'sms', key: 'endpoint', accepts: (text) => text !== '', called: 'the address that sends messages' },
  { block: 'mobile', key: 'frame_url', accepts: (text) => URL.canParse(text), called: 'the URL of the page to show' },
  {
    block: 'mobile',
    key: 'color',
    accepts: (text) => /^#?(?:[\da-f]{3}|[\da-f]{6})$/i.test(text),
    called: 'a color such as "#4c8bf7"',
  },
  { block: 'advanced', key: 'title', accepts: (text) => text !== '', called: 'the i18n path of the menu entry' },
];

export const blockValues: Rule = {
  id: 'manifest/block-values',
  severity: 'warning',
  what: 'The blocks `sms`, `mobile`, `advanced`, `left_menu`, `salesbot_designer` and `tour` hold what is documented for them.',
  why: 'Each belongs to a place in Kommo that shows what stands here. The pages name the values without saying which of them are mandatory.',
  source: [sources.manifest, sources.leftMenu],
  fix: 'Write the value as the message says.',
  example: {
    broken: '"sms": { "endpoint": "" }, "locations": ["settings", "sms", "digital_pipeline"]',
    mended:
      '"sms": { "endpoint": "https://sms.widgets.test.dev/send" }, "locations": ["settings", "sms", "digital_pipeline"]',
  },
  check: inManifest(function* (manifest) {
    yield* simpleValues(manifest);
    yield* salesbotTypes(manifest);
    for (const { key, value } of membersOf(valueAt(manifest.root, 'left_menu'))) {
      // With a submenu and no title it adds to one of Kommo's own sections, such as `stats`.
      if (value.type === 'object' && !valueAt(value, 'submenu'))
        yield* demandText(manifest, value, { key: 'title', place: `left_menu.${key}` });
    }
    yield* tour(manifest);
  }),
};

function* simpleValues(manifest: ManifestDocument): Generator<Problem> {
  for (const { block, key, accepts, called } of values) {
    const parent = valueAt(manifest.root, block);
    if (parent?.type !== 'object') continue;
    const node = valueAt(parent, key);
    if (!node) yield { ...locate(manifest, parent, key), message: `"${block}.${key}" is missing: ${called}.` };
    else if (!accepts(stringOf(node) ?? '')) {
      yield {
        ...locate(manifest, node),
        message: `"${block}.${key}" is ${sourceOf(manifest, node)}; it should be ${called}.`,
      };
    }
  }
}

function* salesbotTypes(manifest: ManifestDocument): Generator<Problem> {
  for (const handler of membersOf(valueAt(manifest.root, 'salesbot_designer'))) {
    for (const field of membersOf(valueAt(handler.value, 'settings'))) {
      const node = valueAt(field.value, 'type');
      const type = stringOf(node);
      if (!node || type === undefined || salesbotFieldTypes.includes(type)) continue;
      const known = salesbotFieldTypes.join(', ');
      const message = `"${field.key}" is of type "${type}"; the bot designer knows ${known}.${didYouMean(type, salesbotFieldTypes)}`;
      yield { ...locate(manifest, node), message };
    }
  }
}

function* tour(manifest: ManifestDocument): Generator<Problem> {
  const block = valueAt(manifest.root, 'tour');
  if (block?.type !== 'object') return;
  yield* demandText(manifest, block, { key: 'tour_description', place: 'tour' });
  const isTour = valueAt(block, 'is_tour');
  if (isTour?.value === false) {
    yield {
      ...locate(manifest, isTour),
      message: '"tour.is_tour" is false; only true makes sense.',
      fix: 'Write true; for a widget that is not to be listed, remove "tour" with its texts and pictures.',
    };
  }
  if (!valueAt(block, 'tour_images')) {
    yield {
      ...locate(manifest, block, 'tour_images'),
      message: '"tour.tour_images" is missing: lists of pictures by language.',
    };
  }
}

function* demandText(
  manifest: ManifestDocument,
  parent: Node,
  { key, place }: { key: string; place: string },
): Generator<Problem> {
  if (valueAt(parent, key)) return;
  yield { ...locate(manifest, parent, key), message: `"${place}.${key}" is missing: the i18n path of its text.` };
}
