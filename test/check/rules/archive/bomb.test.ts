import { bomb } from '../../../../check/rules/archive/bomb';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

const zeros = Buffer.alloc(1024 * 1024);

describeRule(bomb, {
  'refuses a size that cannot be': {
    given: { zip: zipOf([{ name: 'script.js', content: Buffer.from('1'), declaredSize: 0xfffffff0 }]) },
    finds: [
      'error script.js script.js claims 4096.0 MB, which its 3 bytes cannot hold.',
      'error  All files together claim 4096.0 MB.',
    ],
  },
  'refuses sizes that can be and are too much together': {
    given: {
      zip: zipOf([
        { name: '0', content: zeros },
        ...Array.from({ length: 600 }, (_, index) => ({ name: `${index + 1}`, sharesBytesOf: 0 })),
      ]),
    },
    finds: ['error  All files together claim 601.0 MB.'],
  },
  'accepts what packs as well as anything can': { given: { zip: zipOf([{ name: 'script.js', content: zeros }]) } },
});
