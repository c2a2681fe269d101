import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOfZip } from '../../archive/files-of-zip';
import { checkZip } from '../../check/check-archive';
import { ambiguousZips, bytesAfterContent, misplacedLists } from './support/ambiguous-zips';
import { goodFiles } from './support/good-archive';
import { fuzzSeed, numbersFrom } from '../support/random';
import { temporaryFolder } from '../support/temporary-folder';
import { zipOfFiles } from '../support/zip';

const rounds = 5_000;
const timeout = 300_000;

const isThere = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
const hasPython = isThere('python3', '-c', 'import zipfile');
const hasUnzip = isThere('unzip', '-v');
const has7z = isThere('7z', 'i');
const hasPhp = isThere('php', '-r', 'exit(class_exists("ZipArchive") ? 0 : 1);');
if (!hasPython) console.warn('python3 is not installed: what its zipfile makes of the zips is not compared.');
if (!hasUnzip) console.warn('unzip is not installed: what it says of the zips is not compared.');
if (!has7z) console.warn('7-Zip is not installed: what it says of the zips is not compared.');
if (!hasPhp) console.warn('PHP with its zip is not installed: what it makes of the zips is not compared.');

/** Writes the names and checksums of what Python unpacks from each zip of a folder, or null where it refuses to. */
const inPython = `
import hashlib, json, os, sys, zipfile
answers = {}
for name in os.listdir(sys.argv[1]):
    try:
        with zipfile.ZipFile(os.path.join(sys.argv[1], name)) as zip:
            files = [info for info in zip.infolist() if not info.is_dir()]
            answers[name] = {info.filename: hashlib.sha256(zip.read(info)).hexdigest() for info in files}
    except Exception:
        answers[name] = None
print(json.dumps(answers))
`;

/** The same in PHP, in which Kommo's server is written as far as is known. */
const inPhp = `
$answers = [];
foreach (glob($argv[1] . '/*.zip') as $path) {
  $zip = new ZipArchive();
  $isRead = $zip->open($path) === true;
  $files = [];
  for ($index = 0; $isRead && $index < $zip->numFiles; $index++) {
    $name = $zip->getNameIndex($index);
    $content = $zip->getFromIndex($index);
    if ($content === false) $isRead = false;
    else if (substr($name, -1) !== '/') $files[$name] = hash('sha256', $content);
  }
  $answers[basename($path)] = $isRead ? $files : null;
}
echo json_encode($answers);
`;

type Content = Record<string, string>;
/** What a program unpacks from each zip of a folder. */
type Contents = Record<string, Content | null>;

function contentsBy(program: string, ...words: string[]): Contents {
  const { stdout } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Contents;
}

/** What all programs that unpack make of the zips of a folder. */
function contentsOf(folder: string): [string, Contents][] {
  return [
    ...(hasPython ? [['Python', contentsBy('python3', '-c', inPython, folder)] as [string, Contents]] : []),
    ...(hasPhp ? [['PHP', contentsBy('php', '-r', inPhp, '--', folder)] as [string, Contents]] : []),
  ];
}

/** What the check saw, which is what the local Kommo runs. */
async function ourContent(zip: Buffer): Promise<Content> {
  const files = await filesOfZip(zip);
  return Object.fromEntries(
    Array.from(files, ([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}

function isReadable(zip: Buffer): Promise<boolean> {
  return filesOfZip(zip).then(
    () => true,
    () => false,
  );
}

/** One byte, or two that stand together, are another; most of them in what is not packed content. */
function damaged(zip: Buffer, next: () => number): Buffer {
  const copy = Buffer.from(zip);
  const list = copy.readUInt32LE(copy.length - 6);
  const start = next() < 0.7 ? list : 0;
  const place = start + Math.floor(next() * (copy.length - 1 - start));
  copy[place] = Math.floor(next() * 256);
  if (next() < 0.3) copy[place + 1] = Math.floor(next() * 256);
  return copy;
}

/** The damaged zips in which no error is found, by name; those that are as they were do not count. */
async function passed(): Promise<Map<string, Buffer>> {
  const next = numbersFrom(fuzzSeed);
  const zip = zipOfFiles(goodFiles());
  const found = new Map<string, Buffer>();
  for (let round = 0; round < rounds; round += 1) {
    const other = damaged(zip, next);
    // What the reader refuses, which is most of it, the check refuses too: it is the same reader.
    if (other.equals(zip) || !(await isReadable(other))) continue;
    const { errors } = await checkZip(other, { only: ['archive'] });
    if (errors === 0) found.set(`${round}.zip`, other);
  }
  return found;
}

it.skipIf(!hasPython && !hasUnzip && !has7z && !hasPhp)(
  `what no error is found in, of ${rounds} damaged zips, others unpack to the same`,
  { timeout },
  async () => {
    const folder = join(temporaryFolder(), 'zips');
    mkdirSync(folder);
    const zips = await passed();
    for (const [name, zip] of zips) writeFileSync(join(folder, name), zip);
    const others = contentsOf(folder);
    for (const [name, zip] of zips) {
      const where = `FUZZ_SEED=${fuzzSeed}, ${name}`;
      const own = await ourContent(zip);
      for (const [program, contents] of others) expect(contents[name], `${where}, ${program}`).toEqual(own);
    }
    // One run for all of them, each: both take patterns.
    if (hasUnzip) {
      const { status, stderr } = spawnSync('unzip', ['-tqq', join(folder, '*.zip')], { encoding: 'utf8' });
      expect(status, `FUZZ_SEED=${fuzzSeed}\n${stderr}`).toBe(0);
    }
    // 1 is a warning.
    if (has7z) expect(spawnSync('7z', ['t', '-bd', join(folder, '*.zip')]).status).toBeLessThan(2);
    expect(zips.size).toBeGreaterThan(0);
  },
);

const refused = {
  ...Object.fromEntries(Object.entries(ambiguousZips).map(([name, { zip }]) => [name, zip])),
  ...misplacedLists,
  'bytes after packed content': bytesAfterContent,
};

it.each(Object.entries(refused))('%s is refused by the check and by the local Kommo', async (_, zip) => {
  expect((await checkZip(zip())).errors).toBeGreaterThan(0);
  await expect(filesOfZip(zip())).rejects.toThrow('cannot be read as a zip');
});
