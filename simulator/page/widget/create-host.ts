import type { InstallStatus } from '../../../kommo/types';
import type { KommoHost, TwigEngine } from '../../../kommo-page/host';
import { currentAccount, systemInfo } from './account';
import { describeError, describeValue, isThenable } from './describe-value';
import type { HostLog } from './host-log';

/** What the page stands on. */
export interface HostParts {
  $: JQueryStatic;
  twig: TwigEngine;
  log: HostLog;
  language: string;
  /** The area of the page, as Kommo names it. */
  area: () => string;
  /** Whether what the model lacks throws. */
  strict: boolean;
  statusChanged: (status: InstallStatus) => void;
}

/** The model of Kommo's page, with everything that happens in it written to the log. */
export function createHost({ $, twig, log, language, area, strict, statusChanged }: HostParts): KommoHost {
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
      warned: (title, text) => log.add('warning', title, text),
    },
    strict,
    page: { account: () => currentAccount(language), system: () => systemInfo(area()), statusChanged },
  };
}

async function logOutcome(log: HostLog, callback: string, result: unknown): Promise<void> {
  if (!isThenable(result)) return;
  const begun = performance.now();
  const took = (): string => `${(performance.now() - begun).toFixed(1)} ms later`;
  try {
    log.add('callback', `${callback}: promise kept`, `${describeValue(await result)}, ${took()}`);
  } catch (error) {
    log.add('callback', `${callback}: promise broken`, `${describeValue(error)}, ${took()}`);
  }
}
