import { afterAll, describe, expect, it } from 'vitest';
import { BoundedInspector } from '../../../check/thread/bounded-inspector';
import { UserError } from '../../../shared/user-error';
import { costlyZips, endlessZip } from '../support/hostile-archives';
import { goodFiles } from '../support/good-archive';
import { zipOfFiles } from '../../support/zip';

const ample = { seconds: 60, megabytes: 128 };
const none = { seconds: 0, megabytes: 128 };
const good = { target: zipOfFiles(goodFiles()), options: {} };
const endless = { target: endlessZip(), options: {} };
/** Takes seconds without its code as well, so that no processor is quick enough to answer before anybody looks. */
const costly = { target: costlyZips['every limit reached at once']!(), options: {} };

/** Closed at the end, whatever becomes of the test. */
const inspectors: BoundedInspector[] = [];
function inspectorWith(...how: ConstructorParameters<typeof BoundedInspector>): BoundedInspector {
  const inspector = new BoundedInspector(...how);
  inspectors.push(inspector);
  return inspector;
}
afterAll(() => Promise.all(inspectors.map((inspector) => inspector.close())));

describe('a check in a thread', () => {
  it('finds what a check finds, one archive after the other', async () => {
    const inspector = inspectorWith({ everything: ample, withoutScripts: none });
    const bad = goodFiles();
    bad.delete('images/logo.png');
    expect((await inspector.inspect(good)).use.findings).toEqual([]);
    expect((await inspector.inspect({ target: zipOfFiles(bad), options: {} })).use.findings).toMatchObject([
      { rule: 'images/missing-logo' },
    ]);
  });

  it('finds the same in several archives at once', async () => {
    const inspector = inspectorWith({ everything: ample, withoutScripts: none });
    const bad = goodFiles();
    bad.delete('images/logo.png');
    const targets = [good, { target: zipOfFiles(bad), options: {} }, good];
    const inspections = await Promise.all(targets.map((order) => inspector.inspect(order)));
    const rules = inspections.map(({ use }) => use.findings.map(({ rule }) => rule));
    expect(rules).toEqual([[], ['images/missing-logo'], []]);
  });

  it('refuses what cannot be read as the check itself does', async () => {
    const inspector = inspectorWith({ everything: ample, withoutScripts: none });
    await expect(inspector.inspect({ target: '/no/such/widget.zip', options: {} })).rejects.toThrow(UserError);
  });
});

describe('an archive that takes more than it may', () => {
  it('is checked again without its code', async () => {
    const inspector = inspectorWith({ everything: none, withoutScripts: ample });
    const { use } = await inspector.inspect(endless);
    expect(use.findings).toMatchObject([
      { rule: 'archive/not-checked', severity: 'warning', message: expect.stringContaining('took too long') as string },
    ]);
  });

  it('is one finding where that is too much as well, and the next one is checked', async () => {
    const limits = { everything: none, withoutScripts: none };
    const inspector = inspectorWith(limits);
    const { use } = await inspector.inspect(costly);
    expect(use.findings).toMatchObject([{ rule: 'archive/unfinished', severity: 'warning', file: '' }]);
    limits.everything.seconds = ample.seconds;
    expect((await inspector.inspect(good)).use.findings).toEqual([]);
  });

  it('is ended alone: those beside it are checked', async () => {
    const inspector = inspectorWith({ everything: { seconds: 5, megabytes: 128 }, withoutScripts: ample });
    const [stopped, sound] = await Promise.all([inspector.inspect(endless), inspector.inspect(good)]);
    expect(stopped.use.findings.map(({ rule }) => rule)).toContain('archive/not-checked');
    expect(sound.use.findings).toEqual([]);
  });

  it.each([1, 100])('may not take more memory than it has, as one of %i archives', async (expected) => {
    const little = { seconds: 60, megabytes: 12 };
    const inspector = inspectorWith({ everything: little, withoutScripts: ample }, expected);
    const files = goodFiles().set('lib/many.js', Buffer.from('a,'.repeat(190_000)));
    const { use } = await inspector.inspect({ target: zipOfFiles(files), options: {} });
    expect(use.findings.map(({ rule }) => rule)).toContain('archive/not-checked');
  });
});
