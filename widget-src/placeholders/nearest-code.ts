import { editDistance } from './edit-distance';

/** The known code that `unknown` was most likely meant to be; undefined when none is near. */
export function nearestCode(unknown: string, known: Iterable<string>): string | undefined {
  const wanted = normalized(unknown);
  let nearest: string | undefined;
  let nearestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const code of known) {
    // The difference in length is the least the distance can be; most codes need no closer look.
    if (Math.abs(code.length - wanted.length) >= nearestDistance) continue;
    const distance = editDistance(wanted, code);
    if (distance >= nearestDistance) continue;
    nearest = code;
    nearestDistance = distance;
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
