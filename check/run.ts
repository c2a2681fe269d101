import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { projectPaths, repositoryRoot } from '../shared/paths';
import { UserError } from '../shared/user-error';
import { checkPath, type CheckReport } from './check-archive';
import { explainRule } from './explain';
import { joinIdle } from './join-idle';
import { type Options, parseOptions, usage } from './options';
import { formats } from './report/formats';

/** The part of `process` that the command uses. */
export interface Host {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  stdout: { write(text: string): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown };
}

const couldNotRun = 2;

/** Runs the command and gives its exit code; without paths it checks what the project has built. */
export async function run(host: Host, projectRoot = repositoryRoot): Promise<number> {
  try {
    const options = parseOptions(host.argv.slice(2));
    if (options.help) return print(host, usage);
    if (options.explain !== undefined) return print(host, explainRule(options.explain));
    return await checkAll(host, options, projectRoot);
  } catch (error) {
    return complain(host, error);
  }
}

async function checkAll(host: Host, options: Options, projectRoot: string): Promise<number> {
  const reports: CheckReport[] = [];
  let exitCode = 0;
  const paths = options.paths.length > 0 ? options.paths : [builtArchive(host, projectRoot)];
  for (const path of paths) {
    try {
      reports.push(await checkTarget(host, path, options));
    } catch (error) {
      exitCode = complain(host, error);
    }
  }
  const joined = joinIdle(reports);
  if (joined.length > 0) print(host, formats[options.format](joined, { colors: wantsColors(host) }));
  return Math.max(exitCode, verdict(joined, options));
}

/** npm runs scripts in the folder of package.json and tells in INIT_CWD where the user was. */
function userFolder(host: Host): string {
  return host.env['INIT_CWD'] ?? host.cwd();
}

function builtArchive(host: Host, projectRoot: string): string {
  const { archive } = projectPaths(projectRoot);
  if (existsSync(archive)) return relative(userFolder(host), archive);
  throw new UserError(`${archive} does not exist. Run \`npm run build\` first, or name a folder or a zip file.`);
}

async function checkTarget(host: Host, path: string, options: Options): Promise<CheckReport> {
  const { listing, only } = options;
  const report = await checkPath(resolve(userFolder(host), path), { listing, ...(only ? { only } : {}) });
  const { packageJson } = report;
  return { ...report, path, packageJson: packageJson && relative(userFolder(host), packageJson) };
}

function verdict(reports: readonly CheckReport[], { maxWarnings }: Options): number {
  const hasErrors = reports.some(({ errors }) => errors > 0);
  const warnings = reports.reduce((sum, report) => sum + report.warnings, 0);
  return hasErrors || warnings > maxWarnings ? 1 : 0;
}

function wantsColors({ stdout, env }: Host): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '';
}

function print(host: Host, text: string): number {
  host.stdout.write(text);
  return 0;
}

function complain(host: Host, error: unknown): number {
  if (!(error instanceof UserError)) throw error;
  host.stderr.write(`${error.message}\n`);
  return couldNotRun;
}
