import { linkedEntry } from '../../../../check/rules/archive/linked-entry';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(linkedEntry, {
  'names devices, pipes and sockets': {
    given: { zip: zipOf([0o010644, 0o020644, 0o060644, 0o140644].map((mode) => ({ name: `${mode}`, mode }))) },
    finds: ['is neither', 'is neither', 'is neither', 'is neither a file nor a folder.'],
  },
  'names a symbolic link': {
    given: { zip: zipOf([{ name: 'images', mode: 0o120777, content: Buffer.from('/etc') }]) },
    finds: ['error images images is a symbolic link.'],
  },
});
