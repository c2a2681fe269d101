import { repositoryRoot } from '../shared/paths';
import { UserError } from '../shared/user-error';
import { reportsOn } from './check-report';
import { complain, couldNotRun, exitCodeOf, print, type Terminal, verdict, wantsColors } from './terminal';
import { asNamed, type Asked, exceptableAt, judgeTargets, targetsOf } from './targets';
import { didYouMean, nearest } from './nearest';
import { exceptionsFor } from './exceptions/exceptions-file';
import type { Inspection } from './inspect';
import { type Options, parseOptions, usage } from './options';
import { describedRules } from './described-rules';
import { formats } from './report/formats';
import { BoundedInspector } from './thread/bounded-inspector';

/** Runs the command and gives its exit code; without paths it checks what the project has built. */
export async function runCheck(terminal: Terminal, projectRoot = repositoryRoot): Promise<number> {
  return exitCodeOf(async () => {
    const options = parseOptions(terminal.argv.slice(2));
    if (options.help) return print(terminal, usage);
    if (options.explain !== undefined) return print(terminal, explainRule(options.explain));
    return checkAll({ terminal, options, projectRoot });
  }, terminal);
}

async function checkAll(asked: Asked<Options>): Promise<number> {
  const { terminal, options } = asked;
  const paths = targetsOf(asked);
  const inspector = new BoundedInspector();
  const { results, failures } = await judgeTargets(paths, (path) => inspectTarget(path, asked, inspector));
  await inspector.close();
  for (const { message } of failures) complain(terminal, message);
  const reports = reportsOn(results);
  print(terminal, formats[options.format](reports, { colors: wantsColors(terminal), failures, advises: true }));
  const crashes = reports.flatMap((report) => report.crashes);
  for (const crash of crashes) complain(terminal, String(crash));
  return failures.length + crashes.length > 0 ? couldNotRun : verdict(reports, options);
}

async function inspectTarget(path: string, asked: Asked<Options>, inspector: BoundedInspector): Promise<Inspection> {
  const { listing, only } = asked.options;
  const place = exceptableAt(path, asked);
  const options = { listing, ...(only ? { only } : {}), ...exceptionsFor(place) };
  return asNamed(path, await inspector.inspect({ target: place.target, options }), asked.terminal);
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
