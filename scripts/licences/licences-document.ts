import { groupBy } from '../../shared/group-by';

/** What package-lock.json says of every package, by the folder that it lies in. */
export interface PackageLock {
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  optionalDependencies?: Readonly<Record<string, string>>;
}

interface Licensed {
  name: string;
  licence: string;
  isDev: boolean;
}

const introduction = `# Licences of the packages

Made from package-lock.json by \`npm run licences\`; do not edit. The widget itself holds no code of any package. Those
of the first chapter are installed for the receiver too, or may be; all others only build, test and show the widget.
`;

/** Packages that tell their licence in a way which npm no longer reads, as their own package.json has it. */
const olderWay: Readonly<Record<string, string>> = { 'jquery-host': 'MIT', 'twig-host': 'BSD-2-Clause' };

/** The licences of all installed packages as Markdown: those of the receiver first. */
export function licencesDocument({ packages }: PackageLock): string {
  // What the root itself names as optional is for its tests, and may be missing on some machines.
  const ofTests = new Set(Object.keys(packages['']?.optionalDependencies ?? {}));
  const licensed = Object.entries(packages).flatMap(([path, { version = '', license, dev = false, link = false }]) => {
    const [, name] = /(?:^|.*\/)node_modules\/(.+)$/.exec(path) ?? [];
    return name === undefined || link
      ? []
      : [
          {
            name: `${name} ${version}`,
            licence: license ?? olderWay[name] ?? 'not told',
            isDev: dev || ofTests.has(name),
          },
        ];
  });
  return [
    introduction,
    chapter(
      'With the receiver',
      licensed.filter(({ isDev }) => !isDev),
    ),
    chapter(
      'For development',
      licensed.filter(({ isDev }) => isDev),
    ),
  ].join('\n');
}

function chapter(title: string, packages: readonly Licensed[]): string {
  const byLicence = [...groupBy(packages, ({ licence }) => licence)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const lines = byLicence.map(([licence, list]) => {
    const names = [...new Set(list.map(({ name }) => name))].toSorted();
    return `- **${licence}** (${names.length}): ${names.join(', ')}\n`;
  });
  return `## ${title}\n\n${lines.join('')}`;
}
