import { relative, resolve } from 'node:path';
import { repositoryRoot } from '../shared/paths';
import { UserError } from '../shared/user-error';
import { reportsOn } from './check-report';
import {
  builtArchive,
  complain,
  couldNotRun,
  print,
  type Terminal,
  userFolder,
  verdict,
  wantsColors,
} from './terminal';
import { didYouMean, nearest } from './nearest';
import { exceptionsFor } from './exceptions/exceptions-file';
import type { Inspection } from './inspect';
import { type Options, parseOptions, usage } from './options';
import { describedRules } from './described-rules';
import type { Failure } from './report/failure';
import { formats } from './report/formats';
import { BoundedInspector } from './thread/bounded-inspector';

/** Runs the command and gives its exit code; without paths it checks what the project has built. */
export async function runCheck(terminal: Terminal, projectRoot = repositoryRoot): Promise<number> {
  try {
    const options = parseOptions(terminal.argv.slice(2));
    if (options.help) return print(terminal, usage);
    if (options.explain !== undefined) return print(terminal, explainRule(options.explain));
    return await checkAll(terminal, options, projectRoot);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(terminal, error.message);
    return couldNotRun;
  }
}

async function checkAll(terminal: Terminal, options: Options, projectRoot: string): Promise<number> {
  const paths = options.paths.length > 0 ? options.paths : [builtArchive(terminal, projectRoot)];
  const { inspections, failures } = await inspectAll(terminal, paths, { options, projectRoot });
  for (const { message } of failures) complain(terminal, message);
  const reports = reportsOn(inspections);
  print(terminal, formats[options.format](reports, { colors: wantsColors(terminal), failures, advises: true }));
  const crashes = reports.flatMap((report) => report.crashes);
  for (const crash of crashes) complain(terminal, String(crash));
  return failures.length + crashes.length > 0 ? couldNotRun : verdict(reports, options);
}

interface Asked {
  options: Options;
  projectRoot: string;
}

async function inspectAll(
  terminal: Terminal,
  paths: readonly string[],
  asked: Asked,
): Promise<{ inspections: Inspection[]; failures: Failure[] }> {
  const inspector = new BoundedInspector();
  const inspections: Inspection[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    try {
      inspections.push(await inspectTarget(terminal, path, { ...asked, inspector }));
    } catch (error) {
      failures.push({ path, message: error instanceof Error ? error.message : String(error) });
    }
  }
  await inspector.close();
  return { inspections, failures };
}

/** What was found, with paths as they lead from where the user is. */
async function inspectTarget(
  terminal: Terminal,
  path: string,
  { options: { listing, only, exceptions }, projectRoot, inspector }: Asked & { inspector: BoundedInspector },
): Promise<Inspection> {
  const target = resolve(userFolder(terminal), path);
  const named = typeof exceptions === 'string' ? resolve(userFolder(terminal), exceptions) : exceptions;
  const options = { listing, ...(only ? { only } : {}), ...exceptionsFor({ target, projectRoot, named }) };
  const inspection = await inspector.inspect({ target, options });
  const { packageJson } = inspection;
  return { ...inspection, path, packageJson: packageJson && relative(userFolder(terminal), packageJson) };
}

/**
 * What a rule demands, why, and how to fix it.
 * @throws {UserError} when there is no such rule
 */
function explainRule(id: string): string {
  const rule = describedRules.find((candidate) => candidate.id === id);
  if (!rule) throw new UserError(`There is no rule "${id}".${proposal(id)} docs/rules.md lists them all.`);
  const { severity, what, why, fix, example, source } = rule;
  return [
    `${id} (${severity})`,
    `What: ${what}`,
    `Why: ${why}`,
    `Fix: ${fix}`,
    `Broken:\n${indented(example.broken)}`,
    `Mended:\n${indented(example.mended)}`,
    source.map((from) => `Source: ${from}\n`).join(''),
  ].join('\n\n');
}

/** The rule that was meant, also where its group was left out. */
function proposal(id: string): string {
  const ids = describedRules.map((candidate) => candidate.id);
  const ofThatName = ids.filter((candidate) => candidate.endsWith(`/${id}`));
  if (ofThatName.length > 0) return ` Did you mean ${ofThatName.map((name) => `"${name}"`).join(' or ')}?`;
  const names = ids.map((candidate) => candidate.slice(candidate.indexOf('/') + 1));
  const near = id.includes('/') ? undefined : nearest(id, names);
  return didYouMean(near === undefined ? id : (ids[names.indexOf(near)] ?? id), ids);
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
