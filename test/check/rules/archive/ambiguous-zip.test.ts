import { ambiguousZip } from '../../../../check/rules/archive/ambiguous-zip';
import { describeRule } from '../../support/describe-rule';
import { ambiguousZips } from '../../support/ambiguous-zips';

describeRule(
  ambiguousZip,
  Object.fromEntries(
    Object.entries(ambiguousZips).map(([name, { zip, says }]) => [
      name,
      { given: { zip: zip() }, finds: [`error ${says}`] },
    ]),
  ),
);
