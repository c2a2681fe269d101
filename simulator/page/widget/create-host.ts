import type { InstallStatus } from '../../../kommo/types';
import type { AuthorizedRequest, KommoHost, TwigEngine } from '../../../kommo-page/host';
import { element } from '../../../kommo-page/element';
import { currentAccount, systemInfo } from './account';
import { describeError, describeValue, isThenable } from './describe-value';
import type { HostLog } from './host-log';

/** What the page stands on; how it gives tokens and what it lacks, as the host that is made from it has it. */
export interface HostParts extends Pick<KommoHost, 'disposableToken' | 'authorizedAjax' | 'strict'> {
  $: JQueryStatic;
  twig: TwigEngine;
  log: HostLog;
  language: string;
  /** The area of the page, as Kommo names it. */
  area: () => string;
  statusChanged: (status: InstallStatus) => void;
  /** Shows the user a notice, where that does not disturb. */
  notify: (notice: { header: string; text: string }) => void;
}

/** The model of Kommo's page, with everything that happens in it written to the log. */
export function createHost({ log, language, area, statusChanged, notify, ...parts }: HostParts): KommoHost {
  return {
    ...parts,
    events: {
      called(callback, { values, result, milliseconds }) {
        const call = `${callback}(${values.map(describeValue).join(', ')})`;
        const words = inWords(callback, result);
        log.add('callback', call, `${describeValue(result)}, ${milliseconds.toFixed(1)} ms${words}`);
        void logOutcome(log, callback, result);
      },
      failed(where, error) {
        log.add('exception', where, describeError(error, log.placesOf));
        if (where === 'dpSettings') showInBubble(describeError(error, log.placesOf));
      },
      missing: (member) => log.addMissing(member),
      warned: (title, text) => log.add('warning', title, text),
      proxied(target) {
        const [place] = log.placesOf(new Error('asked').stack);
        const begun = performance.now();
        return (status) => {
          const took = `${(performance.now() - begun).toFixed(0)} ms`;
          log.add(
            'request',
            `crm_post POST ${target}`,
            `${status || 'no answer'}, ${took}${place ? `\nat ${place}` : ''}`,
          );
        };
      },
      authorized(request) {
        const asked = `${request.method} ${request.url}`;
        log.add('request', `$authorizedAjax ${asked}`, outcomeOf(request));
        notify({ header: 'The widget has asked its server', text: inShort(request) });
      },
    },
    page: { account: () => currentAccount(language), system: () => systemInfo(area()), statusChanged },
  };
}

async function logOutcome(log: HostLog, callback: string, result: unknown): Promise<void> {
  if (!isThenable(result)) return;
  const begun = performance.now();
  const took = (): string => `${(performance.now() - begun).toFixed(1)} ms later`;
  try {
    log.add('callback', `${callback}: promise fulfilled`, `${describeValue(await result)}, ${took()}`);
  } catch (error) {
    log.add('callback', `${callback}: promise rejected`, `${describeValue(error)}, ${took()}`);
  }
}

function outcomeOf({ status, answer }: AuthorizedRequest): string {
  if (status > 0) return `${status}: ${answer || 'an empty answer'}`;
  return (
    answer || 'No answer that the page may read: nobody is there, or the server does not allow this page to ask it.'
  );
}

/** The same for whoever uses the page; what was asked and answered is for developers, whose place is the log. */
function inShort({ status }: AuthorizedRequest): string {
  if (status === 0) return 'It did not answer. The log says more.';
  return status < 400 ? 'It answered: all went well.' : 'It refused. The log says why.';
}

/** What follows from an answer that is not true; a promise is told of when it is kept. */
const consequences: Record<string, string> = {
  render: 'Kommo calls no init.',
  onSave: 'the settings are not saved.',
};

function inWords(callback: string, result: unknown): string {
  const consequence = result ? undefined : consequences[callback];
  return consequence ? `\n${callback}() returned ${describeValue(result)}: ${consequence}` : '';
}

/** A form that dpSettings has left half-made says so itself. */
function showInBubble(error: string): void {
  const text = `dpSettings threw an exception: what it would have drawn may be missing. ${error}`;
  document
    .querySelector('.digital-pipeline__edit-bubble')
    ?.prepend(element('p', { class: 'note note_error', role: 'alert' }, text));
}
