import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../shared/paths';
import type { Browser } from './browser';

const carrier = join(repositoryRoot, 'node_modules', '@sparticuz', 'chromium');
const unpack = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";

/**
 * The Chromium that @sparticuz/chromium carries (Linux on x64), unpacked once into node_modules/.cache together with the
 * libraries and the font that a machine without a desktop lacks.
 */
export async function bundledChromium(): Promise<Browser> {
  const { version } = JSON.parse(await readFile(join(carrier, 'package.json'), 'utf8')) as { version: string };
  const folder = join(repositoryRoot, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

// In another folder first: what is in the cache is whole, whatever interrupts the unpacking.
async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks where temporary files go, and its libraries only on what it takes for Amazon's Linux.
  const env = { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], { cwd: repositoryRoot, env });
  await writeFile(join(unfinished, 'fonts.conf'), fontSettings(folder));
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}
