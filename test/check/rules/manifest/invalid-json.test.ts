import { manifestInvalidJson } from '../../../../check/rules/manifest/invalid-json';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(manifestInvalidJson, {
  'points to a syntax error': {
    given: put('manifest.json', '{\n  "widget": {,}\n}'),
    finds: [
      'error manifest.json:2:14 manifest.json is not JSON: a value should stand here, or there is a comma too many.',
    ],
  },
  'points to a comma after the last value': {
    given: put('manifest.json', '{\n  "a": [1,]\n}'),
    finds: ['error manifest.json:2:11 manifest.json is not JSON'],
  },
  'knows no comments': {
    given: put('manifest.json', '{} // done'),
    finds: ['error manifest.json:1:4 manifest.json is not JSON: JSON has no comments.'],
  },
  'refuses what only some parsers let pass': {
    given: put('manifest.json', '{"a": "x\u0001"}'),
    finds: ['error manifest.json:1:'],
  },
  'names a byte-order mark and goes on behind it': {
    given: put('manifest.json', '\uFEFF{]'),
    finds: ['error manifest.json:1:1 manifest.json starts with a byte-order mark.', 'error manifest.json:1:2'],
  },
  'tells a text in single quotes': {
    given: put('manifest.json', "{ 'a': 1 }"),
    finds: ['error manifest.json:1:3 manifest.json is not JSON: this is no value; texts stand in double quotes.'],
  },
  'refuses an empty file': {
    given: put('manifest.json', ''),
    finds: ['error manifest.json:1:1 manifest.json is empty.'],
  },
  'refuses what is no object': {
    given: put('manifest.json', '[]'),
    finds: ['error manifest.json:1:1 The manifest is an array; it must be an object.'],
  },
  'says nothing of what is nested too deep to be read': {
    given: put('manifest.json', '['.repeat(100_000)),
  },
});
