import { tour } from '../../../../check/rules/listing/tour';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { pngOf } from '../../support/png';

describeRule(tour, {
  'demands a tour': { given: setManifest('tour', undefined), finds: ['warning manifest.json:1:1 There is no "tour".'] },
  'demands pictures for each language, one to five': {
    given: setManifest('tour/tour_images', { en: Array.from({ length: 6 }, () => '/images/tour.png') }),
    finds: [
      'warning manifest.json:48:20 The tour has no pictures for "es".',
      'warning manifest.json:49:13 The tour has 6 pictures for "en"',
    ],
  },
  'demands one size': {
    given: put('images/tour.png', pngOf(600, 300)),
    finds: [
      'warning manifest.json:50:9 images/tour.png is 600x300; slides must be 1188x616.',
      'warning manifest.json:53:9',
    ],
  },
});
