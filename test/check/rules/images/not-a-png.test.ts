import { notAPng } from '../../../../check/rules/images/not-a-png';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { chunk, headerChunk, oddPng, pngOf } from '../../support/png';

const palette = (colors: number): Buffer => chunk('PLTE', Buffer.alloc(colors * 3));

describeRule(notAPng, {
  'tells what the file is instead': {
    given: [
      put('images/logo.png', Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      put('images/logo_min.png', '<?xml version="1.0"?><svg/>'),
      put('images/logo_small.png', ''),
      put('images/logo_dp.png', 'text'),
    ],
    finds: [
      'warning images/logo.png images/logo.png is a JPEG, not a PNG.',
      'logo_min.png is an SVG',
      'logo_small.png is empty',
      'logo_dp.png is something else',
    ],
  },
  'takes a JPEG in a widget for amoCRM': {
    given: [put('images/logo.png', Buffer.from([0xff, 0xd8, 0xff, 0xe0])), setManifest('widget/locale', ['ru'])],
  },
  'is not content with a header': {
    given: [
      put('images/logo.png', pngOf(130, 100).subarray(0, 8)),
      put('images/logo_min.png', pngOf(84, 84).subarray(0, 33)),
      put('images/logo_small.png', pngOf(108, 108).subarray(0, -12)),
    ],
    finds: [
      'has the beginning of a PNG and no header',
      'has the header of a PNG and no picture',
      'is a PNG that was cut off or damaged',
    ],
  },
  'sees a damaged part': {
    given: (files) => {
      const picture = pngOf(130, 100);
      picture.writeUInt8(7, 45);
      files.set('images/logo.png', picture);
    },
    finds: ['error images/logo.png'],
  },
  'is not content with what no browser draws': {
    given: [
      put('images/logo.png', oddPng({ depth: 3 })),
      put('images/logo_min.png', oddPng({ before: [headerChunk(9, 9, [1, 0])] })),
      put('images/logo_small.png', oddPng({ before: [chunk('ABCD', Buffer.alloc(1))] })),
      put('images/logo_medium.png', oddPng({ pixels: Buffer.alloc(1) })),
      put('images/logo_main.png', oddPng({ color: 3 })),
      put('images/logo_dp.png', oddPng({ packed: Buffer.from('no pixels') })),
    ],
    finds: [
      'logo_main.png is a PNG without the colors that it names',
      'logo.png is a PNG with 3 bits for colors of type 0',
      'logo_medium.png is a PNG without the pixels that it declares',
      'logo_min.png is a PNG with two headers',
      'logo_small.png is a PNG with a part that no browser knows (ABCD)',
      'logo_dp.png is a PNG without the pixels that it declares',
    ],
  },
  'knows how a PNG can be packed': {
    given: [
      put('images/logo.png', oddPng({ ways: [1, 0, 0] })),
      put('images/logo_min.png', oddPng({ ways: [0, 1, 0] })),
      put('images/logo_small.png', oddPng({ ways: [0, 0, 2] })),
    ],
    finds: ['logo.png', 'logo_min.png', 'logo_small.png'].map(
      (name) => `${name} is a PNG packed in a way that no browser knows`,
    ),
  },
  'counts the colors of a palette': {
    given: [
      put('images/logo.png', oddPng({ color: 3, before: [palette(257)] })),
      put('images/logo_min.png', oddPng({ color: 3, before: [palette(1), palette(1)] })),
    ],
    finds: ['logo.png is a PNG with more colors in its palette', 'logo_min.png is a PNG with more colors'],
  },
  'warns of the logo for the pipeline where there is none': {
    given: [put('images/logo_dp.png', 'text'), setManifest('locations', ['settings'])],
    finds: ['warning images/logo_dp.png'],
  },
});
