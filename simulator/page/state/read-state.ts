import { isObject } from '../../../shared/is-object';
import { accountControls, undocumentedControls } from '../controls/control-table';
import { type Check, isNumber, isText, oneOf, optional, shape } from './checks';
import { initialState } from './initial-state';
import { isAction, isStageId } from './is-action';
import { parseStored } from './parse-stored';
import type { SimulatorState } from './simulator-state';

/** The kinds of the parts that are wholes; of the lists, those of an entry. */
const parts: Record<'view' | 'installation' | 'desk', Check> = {
  view: oneOf('integrations', 'pipeline', 'events', 'host'),
  installation: shape({
    status: oneOf('install', 'installed', 'not_configured', 'error'),
    active: oneOf('Y', 'N'),
    settings: isObject,
  }),
  desk: shape({
    destination: oneOf('catcher', 'manifest', 'other'),
    address: isText,
    encoding: oneOf('form', 'json'),
  }),
};

const entries: Record<'actions' | 'leads' | 'sent', Check> = {
  actions: isAction,
  leads: shape({ id: isNumber, name: isText, contact: isText, price: isNumber, stageId: isStageId }),
  sent: shape({
    title: isText,
    request: shape({ url: isText, contentType: isText, body: isText }),
    result: shape({ status: optional(isNumber), answer: isText, milliseconds: isNumber }),
  }),
};

const controls: Record<string, Check> = {
  language: isText,
  ...Object.fromEntries(
    [...accountControls, ...undocumentedControls('leads')].map(({ key, choices }) => [
      key,
      oneOf(...choices.map(([value]) => value)),
    ]),
  ),
};

/** The state from what is stored, whoever wrote it: what cannot be used is as it was at first. */
export function readState(text: string | null): SimulatorState {
  const parsed = parseStored(text);
  const stored = isObject(parsed) ? parsed : {};
  return {
    ...initialState,
    ...usable(stored, parts),
    ...Object.fromEntries(
      Object.entries(entries).flatMap(([key, check]) => {
        const list = stored[key];
        return Array.isArray(list) ? [[key, list.filter(check)]] : [];
      }),
    ),
    controls: { ...initialState.controls, ...usable(stored['controls'], controls) },
  };
}

function usable(stored: unknown, checks: Record<string, Check>): object {
  if (!isObject(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter(([key, value]) => checks[key]?.(value)));
}
