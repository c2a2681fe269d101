import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../check/mask';
import { type Change, put, remove } from './support/changes';
import { goodFiles } from './support/good-archive';
import { runIn } from './support/run-in';
import { temporaryFolder } from '../support/temporary-folder';
import { zipOfFiles } from '../support/zip';

describe('an exception', () => {
  const logo = { rule: 'images/missing-logo', file: 'images/logo_dp.png', reason: 'the name is enough' };

  function projectWith(archives: Record<string, Change>, exceptions: object[] = [logo]): string {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ widgetCheck: { exceptions } }));
    mkdirSync(join(folder, 'dist'));
    for (const [path, change] of Object.entries(archives)) {
      const files = goodFiles();
      change(files);
      writeFileSync(join(folder, path), zipOfFiles(files));
    }
    return folder;
  }
  const nothing: Change = () => undefined;

  it('is not idle when one of several archives needs it', async () => {
    const folder = projectWith({ 'dist/a.zip': remove('images/logo_dp.png'), 'dist/b.zip': nothing });
    for (const paths of [
      ['dist/a.zip', 'dist/b.zip'],
      ['dist/b.zip', 'dist/a.zip'],
    ]) {
      expect((await runIn(folder, ...paths)).out).not.toContain('exceptions/idle');
    }
  });

  it('is told once to be idle', async () => {
    const folder = projectWith({ 'dist/a.zip': nothing, 'dist/b.zip': nothing });
    const { out } = await runIn(folder, 'dist/a.zip', 'dist/b.zip');
    expect(out.split('exceptions/idle')).toHaveLength(2);
    expect(out).toContain('2 archives: 0 errors, 1 warning\n');
  });

  it('is told once to be invalid', async () => {
    const folder = projectWith({ 'dist/a.zip': nothing, 'dist/b.zip': nothing }, [{ ...logo, rule: 'nonsense' }]);
    const { code, out } = await runIn(folder, 'dist/a.zip', 'dist/b.zip');
    expect(code).toBe(1);
    expect(out.split('There is no rule "nonsense".')).toHaveLength(2);
  });

  it('is idle when another one suppresses the same finding', async () => {
    const folder = projectWith({ 'dist/a.zip': remove('images/logo_dp.png') }, [logo, logo]);
    const { out } = await runIn(folder, 'dist/a.zip');
    expect(out.split('exceptions/idle')).toHaveLength(2);
    expect(out).toContain('1 excepted');
  });

  it.each([
    ['json', (out: string) => (JSON.parse(out) as { targets: { excepted: object[] }[] }).targets[0]?.excepted[0]],
    ['sarif', (out: string) => (JSON.parse(out) as { runs: { results: object[] }[] }).runs[0]?.results[0]],
    ['github', (out: string) => ({ out })],
  ])('is told in %s with its reason', async (format, part) => {
    const folder = projectWith({ 'dist/a.zip': remove('images/logo_dp.png') });
    const { code, out } = await runIn(folder, '--format', format, 'dist/a.zip');
    expect(code).toBe(0);
    const told: Record<string, object> = {
      json: { rule: 'images/missing-logo', file: 'images/logo_dp.png', reason: logo.reason },
      sarif: { ruleId: 'images/missing-logo', suppressions: [{ kind: 'external', justification: logo.reason }] },
      github: {
        out: expect.stringMatching(/^::notice .*images\/missing-logo::.* Excepted: the name is enough\n$/) as string,
      },
    };
    expect(part(out)).toMatchObject(told[format] ?? {});
  });

  it('of a package.json that came with an archive does not count', async () => {
    const stranger = projectWith({ 'dist/a.zip': remove('images/logo_dp.png') });
    const { out } = await runIn(temporaryFolder(), join(stranger, 'dist', 'a.zip'));
    expect(out).toContain('images/missing-logo');
  });

  it('counts in a file that is named, and nowhere with --no-exceptions', async () => {
    const stranger = projectWith({ 'dist/a.zip': remove('images/logo_dp.png') });
    const zip = join(stranger, 'dist', 'a.zip');
    const named = await runIn(temporaryFolder(), '--exceptions', join(stranger, 'package.json'), zip);
    expect(named.out).not.toContain('images/missing-logo');
    expect((await runIn(stranger, '--no-exceptions', zip)).out).toContain('images/missing-logo');
  });

  it('are not waited for where a pipe is named', async () => {
    const pipe = join(temporaryFolder(), 'exceptions.json');
    execFileSync('mkfifo', [pipe]);
    const folder = projectWith({ 'dist/a.zip': nothing });
    const { code, err } = await runIn(folder, '--exceptions', pipe, 'dist/a.zip');
    expect([code, err]).toEqual([2, expect.stringContaining(`${pipe} is not a file.`)]);
  });

  it('from a credential needs the fingerprint of that credential', async () => {
    // Put together here, so that no scanner takes this file for a leak.
    const [first = '', second = ''] = ['7DNB', '8DNB'].map((end) => ['AK', 'IAQ3EGRIWLOPZX', end].join(''));
    const withKeys = (...keys: string[]): Change => put('lib/keys.txt', keys.join('\n'));
    const exception = { rule: 'secrets/credential', file: 'lib/keys.txt', reason: 'revoked' };
    const told = async (exceptions: object[], ...keys: string[]): Promise<number> => {
      const { out } = await runIn(projectWith({ 'dist/a.zip': withKeys(...keys) }, exceptions), 'dist/a.zip');
      return out.split('secrets/credential  ').length - 1;
    };
    expect(await told([exception], first)).toBe(1);
    const exact = { ...exception, fingerprint: fingerprintOf(first) };
    expect(await told([exact], first)).toBe(0);
    expect(await told([exact], first, second)).toBe(1);
  });

  it("is not idle because of a stranger's archive in the project's folder", async () => {
    expect((await runIn(projectWith({ 'x.zip': nothing }), 'x.zip')).out).toBe('x.zip: nothing found\n');
  });
});
