import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { itemsOf, locate, membersOf, valueAt } from '../../widget/json-document';
import { inManifest, localesOf, type ManifestDocument } from '../../widget/manifest-document';
import { slidesOf, toReference } from '../../widget/pictures';
import { readPng } from '../../widget/png';
import type { CheckedWidget } from '../../widget/checked-widget';
import { bytesOf } from '../../widget/widget-file';

const size = { width: 1188, height: 616 };
const mostSlides = 5;

export const tour: Rule = {
  id: 'listing/tour',
  severity: 'warning',
  what: 'There is a `tour` with one to five pictures of 1188x616 for every language.',
  why: "The manifest's documentation calls the tour mandatory and the review asks for these slides; Kommo's own generator leaves it out, and private widgets do well without.",
  source: [sources.manifest, sources.listed, sources.vendorGenerator],
  fix: 'Add `"tour": { "is_tour": true, "tour_images": { "en": ["/images/tour_1_en.png"] }, "tour_description": "widget.tour_description" }`.',
  example: {
    broken: '"tour": { "tour_images": { "en": ["/images/tour.png"] } }',
    mended: '"tour": { "tour_images": { "en": ["/images/tour.png"], "es": ["/images/tour.png"] } }',
  },
  check: inManifest(function* (manifest, widget) {
    const images = valueAt(manifest.root, 'tour', 'tour_images');
    if (!valueAt(manifest.root, 'tour'))
      yield { ...locate(manifest, manifest.root, 'tour'), message: 'There is no "tour".' };
    if (images?.type !== 'object') return;
    for (const { locale } of localesOf(manifest)) {
      if (valueAt(images, locale)) continue;
      yield { ...locate(manifest, images, locale), message: `The tour has no pictures for "${locale}".` };
    }
    for (const { key, value } of membersOf(images)) {
      const count = itemsOf(value).length;
      if (count >= 1 && count <= mostSlides) continue;
      yield {
        ...locate(manifest, value),
        message: `The tour has ${count} pictures for "${key}"; one to ${mostSlides} are allowed.`,
      };
    }
    yield* wrongSizes(manifest, widget);
  }),
};

function* wrongSizes(manifest: ManifestDocument, widget: CheckedWidget): Generator<Problem> {
  for (const { path, node } of slidesOf(manifest).flatMap((slide) => toReference(slide.node))) {
    const bytes = bytesOf(widget.files.get(path));
    const png = bytes && readPng(bytes);
    if (!png || 'reason' in png || (png.width === size.width && png.height === size.height)) continue;
    const message = `${path} is ${png.width}x${png.height}; slides must be ${size.width}x${size.height}.`;
    yield { ...locate(manifest, node), message };
  }
}
