import { editDistance } from '../../shared/edit-distance';

/** The known code that `unknown` was most likely meant to be; undefined when none is near. */
export function nearestCode(unknown: string, known: string[]): string | undefined {
  // Kommo's own bot writes {{contact.name}}; people also add spaces and capitals.
  const wanted = unknown
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
  let nearest: string | undefined;
  // Beyond this it is another word.
  let limit = Math.max(2, Math.floor(wanted.length / 3));
  for (const code of known) {
    // The distance is at least the difference in length; it takes long to find for a long code.
    if (Math.abs(code.length - wanted.length) > limit) continue;
    const distance = editDistance(wanted, code);
    if (distance > limit) continue;
    nearest = code;
    limit = distance - 1;
  }
  return nearest;
}
