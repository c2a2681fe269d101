/** Bytes of the name of a file or a folder; file systems take no more. */
const longestName = 255;

const unsafe: readonly [(name: string) => boolean, string][] = [
  [(name) => name === '', 'is empty'],
  [(name) => /^(?:\/|[a-z]:)/i.test(name), 'is absolute'],
  [(name) => name.split(/[\\/]/).includes('..'), 'climbs out of the archive'],
  [(name) => name.includes('\\'), 'is written with backslashes, which only Windows takes for folders'],
  [(name) => /\/\/|(?:^|\/)\.(?:\/|$)/.test(name), 'goes through a folder without a name, or called by a dot'],
  [(name) => hasControlCharacter(name), 'holds a control character'],
  [(name) => name.includes('\uFFFD'), 'is not valid UTF-8'],
  [hasLongName, `has a name of more than ${longestName} bytes, which no disk takes`],
];

/** Why a path should not stand in an archive, as the end of a sentence; undefined for an ordinary one. */
export function unsafeReason(name: string): string | undefined {
  return unsafe.find(([applies]) => applies(name))?.[1];
}

function hasLongName(name: string): boolean {
  return name.length * 3 > longestName && name.split('/').some((part) => Buffer.byteLength(part) > longestName);
}

function hasControlCharacter(name: string): boolean {
  return Array.from(name).some((character) => character < ' ' || character === '\u007F');
}
