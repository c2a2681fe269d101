import { executable } from '../../../../check/rules/archive/executable';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(executable, {
  'knows programs by their ending': {
    given: [put('setup.exe', ''), put('deploy.sh', ''), put('widget.php', '')],
    finds: ['warning setup.exe', 'warning deploy.sh', 'warning widget.php'],
  },
  'tells once of those with one ending': {
    given: ['widget.php', 'lib/a.php', 'lib/b.php'].map((path) => put(path, '')),
    finds: [
      'warning widget.php widget.php is a program or a script for a shell or server, and so are 2 more with .php.',
    ],
  },
  'knows programs by their first bytes': {
    given: [put('tool', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2])), put('run', '#!/bin/sh\n')],
    finds: ['warning tool tool is a program', 'warning run'],
  },
  'takes a script with a first line for node for a script': { given: put('lib/cli.js', '#!/usr/bin/env node\n') },
});
