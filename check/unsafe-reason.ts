const unsafe: readonly [(name: string) => boolean, string][] = [
  [(name) => /^(?:\/|[a-z]:)/i.test(name), 'is absolute'],
  [(name) => name.split(/[\\/]/).includes('..'), 'climbs out of the archive'],
  [(name) => name.includes('\\'), 'is written with backslashes, which only Windows takes for folders'],
  [(name) => /\/\/|(?:^|\/)\.(?:\/|$)/.test(name), 'goes through a folder without a name, or called by a dot'],
  [(name) => hasControlCharacter(name), 'holds a control character'],
  [(name) => name.includes('\uFFFD'), 'is not valid UTF-8'],
];

/** Why a path should not stand in an archive, as the end of a sentence; undefined for an ordinary one. */
export function unsafeReason(name: string): string | undefined {
  return unsafe.find(([applies]) => applies(name))?.[1];
}

function hasControlCharacter(name: string): boolean {
  return Array.from(name).some((character) => character < ' ' || character === '\u007F');
}
