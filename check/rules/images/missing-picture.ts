import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';
import { picturesOf } from '../../widget/pictures';
import { fileInOtherCase } from '../../widget/checked-widget';

export const missingPicture: Rule = {
  id: 'images/missing-picture',
  severity: 'warning',
  what: 'Every picture that the manifest names, for the tour, the left menu or the bot designer, is in the archive.',
  why: 'Users see a broken picture in its place. The widget works all the same.',
  source: [sources.manifest, sources.leftMenu],
  fix: 'Add the picture, or correct the path: "/images/name.png" is images/name.png in the archive.',
  example: {
    broken: '"tour": { "tour_images": { "en": ["/images/tour_1.png"], "es": ["/images/tour.png"] } }',
    mended: '"tour": { "tour_images": { "en": ["/images/tour.png"], "es": ["/images/tour.png"] } }',
  },
  check: inManifest(function* (manifest, widget) {
    for (const { path, node } of picturesOf(manifest)) {
      if (widget.files.has(path) || fileInOtherCase(widget, path)) continue;
      yield { ...locate(manifest, node), message: `The picture ${path} is not in the archive.` };
    }
  }),
};
