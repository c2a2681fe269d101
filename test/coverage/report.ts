import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { repositoryRoot } from '../../shared/paths.ts';
import { lineGoals } from './line-goals.ts';
import { startedFolder } from './started-folder.ts';

interface Entry {
  url: string;
  sourcePath?: string;
  source?: string;
  sourceMap?: { sources: string[]; sourcesContent?: string[] };
}

interface Results {
  files: { sourcePath: string; summary: { lines: { covered: number; total: number } } }[];
}

const rooms = Object.keys(lineGoals);

const report = {
  reports: ['console-details'],
  logging: 'error',
  outputDir: join(repositoryRoot, 'dist', 'coverage', 'report'),
  dataDir: startedFolder,
  entryFilter: ({ url }: Entry): boolean => isOurs(url),
  sourceFilter: isSource,
  onEntry: nameSources,
  all: { dir: rooms, transformer: compile },
  onEnd: judge,
};

/**
 * How `npm test -- --coverage` counts: what ran in the process of a test, in a command that it started and in the page of the
 * local Kommo is one count, by the lines of the sources. A process that is ended with kill -9 leaves nothing.
 */
export const coverage = {
  provider: 'custom' as const,
  customProviderModule: 'vitest-monocart-coverage',
  include: rooms.map((room) => `${room}/**/*.ts`),
  coverageReportOptions: report,
};

function isOurs(url: string): boolean {
  return url.startsWith(pathToFileURL(repositoryRoot).href) && !/\/(node_modules|test)\//.test(url);
}

function isSource(path: string): boolean {
  return path.endsWith('.ts') && !path.endsWith('.d.ts') && rooms.includes(path.split('/')[0] ?? '');
}

// The map of a compiled command has the addresses of its sources, and not their texts.
function nameSources({ sourceMap }: Entry): void {
  if (!sourceMap?.sources.every((source) => source.startsWith('file:'))) return;
  const paths = sourceMap.sources.map((source) => fileURLToPath(source));
  sourceMap.sourcesContent ??= paths.map((path) => readFileSync(path, 'utf8'));
  sourceMap.sources = paths.map((path) => relative(repositoryRoot, path).replaceAll('\\', '/'));
}

// A file that no test runs counts too, as lines that did not run.
function compile(entry: Entry): void {
  const { code, map } = transformSync(entry.source ?? '', { loader: 'ts', sourcemap: 'external', sourcefile: entry.sourcePath ?? '' });
  entry.source = code;
  entry.sourceMap = JSON.parse(map) as NonNullable<Entry['sourceMap']>;
}

function judge({ files }: Results): void {
  for (const [room, goal] of Object.entries(lineGoals)) {
    const lines = files.filter(({ sourcePath }) => sourcePath.startsWith(`${room}/`)).map(({ summary }) => summary.lines);
    const covered = 100 * (sum(lines.map((line) => line.covered)) / Math.max(1, sum(lines.map(({ total }) => total))));
    console.log(`${room}: ${covered.toFixed(1)} % of the lines, goal ${goal} %`);
    if (covered < goal) process.exitCode = 1;
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
