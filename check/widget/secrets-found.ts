import type { ArchivePlace, Problem } from '../problem';
import { limits } from '../facts/limits';
import { fingerprintOf, maskedSecret } from '../mask';
import type { CheckedWidget } from './checked-widget';
import { positionsIn } from './position';
import { textOf, type WidgetFile } from './widget-file';

/** Something in a text that looks like a secret. */
export interface SecretMatch {
  /** The secret itself, by which repetitions are known. */
  secret: string;
  index: number;
  /** What is said of it, before the places. */
  sentence: string;
  /** Whether an exception needs it, and so the reader does. */
  tellsFingerprint?: true;
  severity?: 'warning';
}

interface FoundSecret {
  match: SecretMatch;
  places: ArchivePlace[];
  count: number;
}

const placesNamed = 5;

/** One problem for each secret of an archive, however often it stands there, with the places beside the first. */
export function* secretsFound(
  { files }: CheckedWidget,
  matchesIn: (text: string, file: WidgetFile) => Iterable<SecretMatch>,
): Generator<Problem> {
  const found = new Map<string, FoundSecret>();
  let looked = 0;
  for (const file of files.values()) {
    const text = textOf(file);
    if (text === undefined) continue;
    const positionAt = positionsIn(text);
    for (const match of matchesIn(text, file)) {
      looked += 1;
      if (looked > limits.secrets) break;
      const known = found.get(match.secret) ?? { match, places: [], count: 0 };
      found.set(match.secret, known);
      known.count += 1;
      if (known.places.length <= placesNamed) known.places.push({ file: file.entry.name, ...positionAt(match.index) });
    }
  }
  for (const secret of found.values()) yield* problemOf(secret);
}

function* problemOf({ match, places: [first, ...others], count }: FoundSecret): Generator<Problem> {
  if (!first) return;
  const unnamed = count - 1 - others.length;
  const list = others.map(({ file, line, column }) => `${file}:${line}:${column}`).join(', ');
  const more = `${list}${unnamed > 0 ? ` and ${unnamed} more` : ''}`;
  const those = others.length === 1 ? 'the other is' : 'the others are';
  const repeated = others.length > 0 ? ` It stands in ${count} places; ${those} ${more}.` : '';
  const fingerprint = fingerprintOf(match.secret);
  const message = `${match.sentence} ${maskedSecret(match.secret)}${match.tellsFingerprint ? `, fingerprint ${fingerprint}` : ''}.${repeated}`;
  yield { ...first, message, fingerprint, ...(match.severity ? { severity: match.severity } : {}) };
}
