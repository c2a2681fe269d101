import { bomb } from '../../../../check/rules/archive/bomb';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

const zeros = Buffer.alloc(1024 * 1024);

/** One mebibyte, listed so many times over. */
function listed(times: number): Buffer {
  const copies = Array.from({ length: times - 1 }, (_, index) => ({ name: `${index + 1}`, sharesBytesOf: 0 }));
  return zipOf([{ name: '0', content: zeros }, ...copies]);
}

/** An entry whose packed bytes, of which there are three, claim to be so many. */
function claiming(declaredSize: number): Buffer {
  return zipOf([{ name: 'script.js', content: Buffer.from('1'), declaredSize }]);
}

describeRule(bomb, {
  'refuses a size that cannot be': {
    given: { zip: claiming(0xfffffff0) },
    finds: [
      'error script.js script.js claims 4096.0 MB, which its 3 bytes cannot hold.',
      'error  All files together claim 4096.0 MB.',
    ],
  },
  'refuses sizes that can be and are too much together': {
    given: { zip: listed(513) },
    finds: ['error  All files together claim 513.0 MB.'],
  },
  'accepts sizes up to the limit': { given: { zip: listed(512) } },
  'accepts what three bytes can hold at best': { given: { zip: claiming(3 * 1032 + 4096) } },
  'refuses one byte more': {
    given: { zip: claiming(3 * 1032 + 4096 + 1) },
    finds: ['error script.js script.js claims 7 KB, which its 3 bytes cannot hold.'],
  },
  'accepts what packs as well as anything can': { given: { zip: zipOf([{ name: 'script.js', content: zeros }]) } },
});
