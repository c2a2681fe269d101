import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKommoApiOptions } from '../../scripts/kommo-api/kommo-api-options';
import { sampleIntegration } from '../../kommo-api/tokens/integration';
import { repositoryRoot } from '../../shared/paths';
import { localKommos } from './support/local-kommo';

const command = [join('scripts', 'run.cjs'), 'scripts/kommo-api.ts'];
const open = localKommos();

describe('npm run kommo-api', () => {
  it('prints a request that works as it stands', async () => {
    const child = spawn(process.execPath, [...command, '--port', '0'], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(async () => {
      child.kill();
      await once(child, 'close');
    });
    const seen: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      seen.push(line);
      if (line.startsWith('PUBLIC_URL')) break;
    }
    const [, token = '', url = ''] = /Bearer ([^']+)' '([^']+)'/.exec(seen.join('\n')) ?? [];
    const ask = async (address: string): Promise<unknown> =>
      (await fetch(address, { headers: { Authorization: `Bearer ${token}` } })).json();
    expect(await ask(url)).toMatchObject({ _embedded: { leads: [{ id: 123123 }, {}, {}] } });
  });

  it('explains itself', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [...command, '--help'], { cwd: repositoryRoot });
    expect(stdout).toContain('npm run kommo-api -- --port NUMBER');
  });

  it.each([
    [['--port', 'x'], '--port x is not a port'],
    [['--ports'], "Unknown option '--ports'. It takes --port NUMBER and --help."],
  ])('refuses %j', (words, reason) => {
    expect(() => readKommoApiOptions(words)).toThrow(reason);
  });
});

describe('docs/kommo-api.md', () => {
  it('names requests that are answered', async () => {
    const text = await readFile(join(repositoryRoot, 'docs', 'kommo-api.md'), 'utf8');
    const told = [...text.matchAll(/`((?:GET|POST|PATCH|DELETE) \/\S+)`/g)].map(([, request = '']) => request);
    expect(told.length).toBeGreaterThan(20);
    const { ask, kommo } = await open();
    for (const request of told) {
      kommo.putForward(1);
      const { status, body } = await ask(request.replace('{client}', sampleIntegration.id).replace('{id}', '1'), {
        ...(!request.startsWith('GET') && { body: [] }),
      });
      expect([request, status, body['detail']]).not.toEqual([request, 404, expect.stringContaining('nothing at')]);
      expect([request, status]).not.toEqual([request, 405]);
    }
  });
});
