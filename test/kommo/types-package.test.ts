import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repositoryRoot } from '../../shared/paths';

const run = promisify(execFile);
const modules = join(repositoryRoot, 'node_modules');
const compilers = { 'TypeScript 5': 'typescript-5', 'TypeScript 7': 'typescript' };

/** A widget of somebody else: what its compiler has to accept, line by line. */
const accepted = `
import type { Callbacks, SaveEvent, Widget } from 'kommo-widget-types';

export default function CustomWidget(this: Widget): void {
  const onSave = async ({ active, fields }: SaveEvent): Promise<boolean> => active === 'N' || fields['login'] !== '';
  const callbacks: Callbacks = {
    render: () => this.render({ ref: '/tmpl/controls/input.twig' }, { name: 'a' }) !== '',
    init: () => true,
    bind_actions: () => true,
    settings: ($modalBody) => $modalBody.find('input').length > 0,
    dpSettings: () => void $('.digital-pipeline__edit-bubble').find(\`input[name=\${this.params.widget_code}]\`),
    onSave,
    destroy: () => $(document).off(this.ns),
  };
  this.callbacks = callbacks;
  const fields = window.APP?.constant?.('account').cf ?? [];
  window.AMOCRM?.notifications?.show_message({ header: this.get_version(), text: String(Object.keys(fields).length) });
}
`;

/** What it has to refuse, each with the word that its complaint names. */
const refused = `
import type { Callbacks, Widget } from 'kommo-widget-types';

declare const widget: Widget;
export const withoutAnswer: Callbacks = { render: () => true, init: () => true };
widget.set_status('done');
widget.langauge;
`;
const complaints = ['bind_actions', '"done"', 'langauge'];

/** Ends a run that hangs; npm and the compilers take some seconds. */
const timeout = 300_000;

let project = '';

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'foreign-'));
  const installed = join(project, 'node_modules', 'kommo-widget-types');
  await mkdir(installed, { recursive: true });
  const packing = await run('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: join(repositoryRoot, 'kommo', 'types'),
  });
  const [packed] = JSON.parse(packing.stdout) as [{ filename: string; files: { path: string }[] }];
  expect(packed.files.map(({ path }) => path).toSorted()).toEqual(['README.md', 'index.d.ts', 'package.json']);
  await run('tar', ['-xzf', join(project, packed.filename), '-C', installed, '--strip-components', '1']);
  await writeFile(join(project, 'accepted.ts'), accepted);
  await writeFile(join(project, 'refused.ts'), refused);
  for (const name of ['jquery', 'sizzle'])
    await cp(join(modules, '@types', name), join(project, 'node_modules', '@types', name), { recursive: true });
}, timeout);

afterAll(() => rm(project, { recursive: true, force: true }));

/** What the compiler says of both files, which it takes several times as long to start as to read. */
async function compile(compiler: string): Promise<string> {
  const words = ['--noEmit', '--strict', '--target', 'es2020', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const files = ['accepted.ts', 'refused.ts'];
  const command = [join(modules, compiler, 'bin', 'tsc'), ...words, '--types', 'jquery', ...files];
  return run(process.execPath, command, { cwd: project }).then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

it.each(Object.entries(compilers))(
  'the packed types of Kommo, with %s, compile with a foreign widget and refuse what Kommo has not',
  { timeout },
  async (_, compiler) => {
    const said = (await compile(compiler)).split('\n').filter((line) => line.includes('error TS'));
    expect(said.filter((line) => !line.startsWith('refused.ts('))).toEqual([]);
    expect(said).toHaveLength(complaints.length);
    for (const [index, complaint] of complaints.entries()) expect(said[index]).toContain(complaint);
  },
);
