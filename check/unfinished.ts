import { sources } from '../kommo/facts/sources';
import type { RuleDescription } from './rule';

/** The rule that the check itself breaks, where an archive is too much for it. */
export const unfinished: RuleDescription = {
  id: 'archive/unfinished',
  severity: 'warning',
  what: 'The check of an archive comes to its end, in the time and the memory that it has, and what it finds can be told.',
  why: 'An archive on which it has to give up was not judged, or not wholly. No sound widget comes near these limits.',
  source: [sources.own],
  example: {
    broken: 'script.js (a chain of 200,000 calls)',
    mended: 'script.js (what a person wrote)',
  },
  fix: 'Is this the widget? Code and texts that are made by a program, over and over, belong on a server.',
};
