import type { InstallStatus } from '../../../kommo/types';
import type { Host, TwigEngine } from '../../../kommo-page/host';
import { currentAccount, systemInfo } from './account';
import { describeValue } from './describe-value';
import type { HostLog } from './host-log';

/** What the page stands on. */
export interface HostParts {
  $: JQueryStatic;
  twig: TwigEngine;
  log: HostLog;
  language: string;
  /** The area of the page, as Kommo names it. */
  area: () => string;
  statusChanged: (status: InstallStatus) => void;
}

/** The model of Kommo's page, with everything that happens in it written to the log. */
export function createHost({ $, twig, log, language, area, statusChanged }: HostParts): Host {
  return {
    $,
    twig,
    events: {
      called(callback, { values, result, milliseconds }) {
        const call = `${callback}(${values.map(describeValue).join(', ')})`;
        log.add('callback', call, `${describeValue(result)}, ${milliseconds.toFixed(1)} ms`);
        void logOutcome(log, callback, result);
      },
      failed: (where, error) => log.add('exception', where, describeError(error)),
      missing: (member) => log.addMissing(member),
    },
    page: { account: () => currentAccount(language), system: () => systemInfo(area()), statusChanged },
  };
}

async function logOutcome(log: HostLog, callback: string, result: unknown): Promise<void> {
  if (typeof (result as { then?: unknown } | null)?.then !== 'function') return;
  const begun = performance.now();
  const took = (): string => `${(performance.now() - begun).toFixed(1)} ms later`;
  try {
    log.add('callback', `${callback}: promise kept`, `${describeValue(await result)}, ${took()}`);
  } catch (error) {
    log.add('callback', `${callback}: promise broken`, `${describeValue(error)}, ${took()}`);
  }
}

/** An exception with the lines that tell where in the archive it came from. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return describeValue(error);
  const places = (error.stack ?? '').split('\n').filter((line) => line.includes('/archive/'));
  return [
    describeValue(error),
    ...places.slice(0, 3).map((line) => line.trim().replace(/https?:\/\/[^/]+\/archive\/\w+\//, '')),
  ].join('\n');
}
