import * as v from 'valibot';
import { isObject } from '../../../shared/is-object';
import { actionSchema, finite, stageId } from './action-schema';
import { parseStored } from './parse-stored';
import type { SampleLead } from '../../../kommo/sample-account/account-content';
import { leads } from '../../../kommo/sample-account/cards';
import { contacts } from '../../../kommo/sample-account/people';
import { type Controls, type Switch, switches } from './switches';
import { allViews } from './view-names';

/** A card on the board: a lead, or a customer, with its main contact. The price is in dollars. */
const leadSchema = v.object({
  id: finite,
  name: v.string(),
  contact: v.string(),
  /** Empty for a contact without any. */
  phone: v.fallback(v.string(), ''),
  price: finite,
  stageId,
});

/** A hook that was sent, and what became of it. */
const sentSchema = v.object({
  title: v.string(),
  /** Which card, and in which stage. */
  about: v.string(),
  /** When, in milliseconds since 1970. */
  time: finite,
  request: v.object({ url: v.string(), contentType: v.string(), body: v.string() }),
  result: v.object({ status: v.exactOptional(finite), answer: v.string(), milliseconds: finite }),
});

const installationSchema = v.object({
  status: v.picklist(['install', 'installed', 'not_configured', 'error']),
  active: v.picklist(['Y', 'N']),
  settings: v.record(v.string(), v.unknown()),
});

const atOnceAtFirst = { receiver: true, catcher: true, manifest: false, other: false };

/** Where hooks go, and in which encoding. */
const deskSchema = v.object({
  destination: v.picklist(['receiver', 'catcher', 'manifest', 'other']),
  address: v.string(),
  encoding: v.picklist(['form', 'json']),
  /** Whether a hook is sent as soon as its event has happened: to what is local it is, unless the user says no. */
  atOnce: v.fallback(
    v.object({ receiver: v.boolean(), catcher: v.boolean(), manifest: v.boolean(), other: v.boolean() }),
    atOnceAtFirst,
  ),
});

/**
 * Everything that is kept over a reload of the page. What cannot be used, whoever wrote it, is as it is at first: in an
 * account right after the upload of the archive.
 */
const stateSchema = v.object({
  view: v.fallback(v.picklist(allViews), 'integrations'),
  installation: v.fallback(installationSchema, { status: 'install', active: 'N', settings: {} }),
  /** The saved pipeline. */
  actions: v.fallback(usableOnes(actionSchema), []),
  leads: v.fallback(usableOnes(leadSchema), leads.map(onBoard)),
  controls: v.pipe(
    v.optional(v.unknown(), {}),
    v.transform(asObject),
    v.object({ language: v.fallback(v.string(), 'en'), ...switchSchemas() }),
  ),
  desk: v.fallback(deskSchema, {
    destination: 'receiver',
    address: '',
    encoding: 'form',
    atOnce: atOnceAtFirst,
  }),
  /** The newest first. */
  sent: v.fallback(usableOnes(sentSchema), []),
});

export type SimulatorState = v.InferOutput<typeof stateSchema>;
export type BoardLead = v.InferOutput<typeof leadSchema>;
export type SentHook = v.InferOutput<typeof sentSchema>;

/** A lead of the account as the board shows it. */
function onBoard({ id, name, price, stageId: stage, mainContactId }: SampleLead): v.InferOutput<typeof leadSchema> {
  const contact = contacts.find((other) => other.id === mainContactId);
  return { id, name, contact: contact?.name ?? '', phone: contact?.phones[0] ?? '', price, stageId: stage };
}

/** The state from what is stored. */
export function readState(text: string | null): SimulatorState {
  return v.parse(stateSchema, asObject(parseStored(text)));
}

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** A list without the entries that are not of the kind. */
function usableOnes<Entry>(schema: v.GenericSchema<unknown, Entry>): v.GenericSchema<unknown, Entry[]> {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) =>
      list.flatMap((entry) => {
        const { success, output } = v.safeParse(schema, entry);
        return success ? [output] : [];
      }),
    ),
  );
}

type SwitchSchemas = {
  [Name in keyof typeof switches]: v.GenericSchema<unknown, Controls[Name]>;
};

function switchSchemas(): SwitchSchemas {
  const schemas = Object.entries(switches).map(([name, { positions, initial }]: [string, Switch]) => [
    name,
    v.fallback(v.picklist(positions.map(([position]) => position)), initial),
  ]);
  // Each has the positions of its own switch, which fromEntries forgets.
  return Object.fromEntries(schemas) as SwitchSchemas;
}
