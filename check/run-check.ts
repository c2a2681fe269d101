import { availableParallelism } from 'node:os';
import { repositoryRoot } from '../shared/paths';
import { reportsOn } from './check-report';
import { complain, couldNotRun, exitCodeOf, print, type Terminal, verdict, wantsColors } from './terminal';
import { asNamed, type Asked, exceptableAt, judgeTargets, targetsOf } from './targets';
import { exceptionsFor } from './exceptions/exceptions-file';
import type { Inspection } from './inspect';
import { type Options, parseOptions, usage } from './options';
import { BoundedInspector } from './thread/bounded-inspector';

/** Runs the command and gives its exit code; without paths it checks what the project has built. */
export async function runCheck(terminal: Terminal, projectRoot = repositoryRoot): Promise<number> {
  return exitCodeOf(async () => {
    const options = parseOptions(terminal.argv.slice(2));
    if (options.help) return print(terminal, usage);
    if (options.explain !== undefined) return await explain(options.explain, terminal);
    return checkAll({ terminal, options, projectRoot });
  }, terminal);
}

async function explain(rule: string, terminal: Terminal): Promise<number> {
  const { explainRule } = await import('./explain-rule');
  return print(terminal, explainRule(rule));
}

async function checkAll(asked: Asked<Options>): Promise<number> {
  const { terminal, options } = asked;
  const paths = targetsOf(asked);
  const inspector = new BoundedInspector(undefined, paths.length);
  const [{ results, failures }, { formats }] = await Promise.all([
    judgeTargets(paths, (path) => inspectTarget(path, asked, inspector), availableParallelism()),
    // With all rules, while the threads start.
    import('./report/formats'),
  ]);
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
