import { editDistance } from '../../shared/edit-distance';

/** The known code that `unknown` was most likely meant to be; undefined when none is near. */
export function nearestCode(unknown: string, known: string[]): string | undefined {
  const wanted = normalized(unknown);
  let nearest: string | undefined;
  // Beyond this it is another word.
  let limit = Math.max(2, Math.floor(wanted.length / 3));
  for (const code of known) {
    const distance = editDistance(wanted, code);
    if (distance > limit) continue;
    nearest = code;
    limit = distance - 1;
  }
  return nearest;
}

// Kommo's own bot writes {{contact.name}}; people also add spaces and capitals.
function normalized(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/[\s.-]+/g, '_');
}
