import { printableUrl } from '../../../shared/web-address';
import { element } from '../../../kommo-page/element';
import type { ArchiveInfo } from '../../protocol';
import type { ServerConnection } from '../server-connection';
import type { SimulatorState } from '../state/simulator-state';
import type { Store } from '../state/store';

/** What tells where hooks go. */
export interface DestinationParts {
  store: Store;
  server: ServerConnection;
  archive: ArchiveInfo;
}

type Desk = SimulatorState['desk'];

interface Destination {
  name: (parts: DestinationParts) => string;
  /** Empty where there is none. */
  address: (parts: DestinationParts) => string;
}

/** Where hooks can go, in the order of the choice. */
const destinations: Record<Desk['destination'], Destination> = {
  receiver: {
    name: () => 'The receiver of this repository',
    address: ({ server }) => (server.status.receiver?.state === 'running' ? server.status.receiver.url : ''),
  },
  catcher: {
    name: () => 'The built-in catcher',
    address: ({ server }) => server.status.catcherUrl,
  },
  manifest: {
    name: ({ archive }) => `${printableUrl(webhookUrl(archive) ?? 'Nowhere')} (webhook_url of the manifest)`,
    address: ({ archive }) => webhookUrl(archive) ?? '',
  },
  other: {
    name: () => 'Another address',
    address: ({ store }) => store.state.desk.address,
  },
};

const encodings: Record<Desk['encoding'], string> = {
  form: 'form, as receivers get it',
  json: 'JSON, as documented',
};

/** The address that an action's hook goes to. */
export function destinationOf(parts: DestinationParts): string {
  return destinations[chosenDestination(parts)].address(parts);
}

/** Whether a hook for an address is sent without being asked for: as the user has it for the destination of this address. */
export function isSentAtOnce(parts: DestinationParts, address: string): boolean {
  const chosen = chosenDestination(parts);
  const isChosen = address === destinations[chosen].address(parts);
  const destination = isChosen ? chosen : address === destinations.catcher.address(parts) ? 'catcher' : 'other';
  return parts.store.state.desk.atOnce[destination];
}

/** Waits for a receiver that is starting; then, why no hook can go to it. Undefined where one can. */
export async function whyReceiverIsDown(parts: DestinationParts): Promise<string | undefined> {
  if (chosenDestination(parts) !== 'receiver') return undefined;
  const receiver = await parts.server.receiverStarted();
  if (receiver?.state !== 'down') return undefined;
  return `The receiver is not running; npm run dev starts it again. ${receiver.reason}`;
}

/** Where there is no receiver, what would go to it goes to the catcher. */
function chosenDestination({ store, server }: DestinationParts): Desk['destination'] {
  const { destination } = store.state.desk;
  return destination === 'receiver' && !server.status.receiver ? 'catcher' : destination;
}

/** Draws the choice of where hooks go and in which encoding; `encodingChanged` is told of another one. */
export function drawDestinationChoice(parts: DestinationParts, encodingChanged: () => void): HTMLElement {
  const { store } = parts;
  const address = drawAddress(store);
  const atOnce = drawAtOnce(parts);
  const named = mapKeys(destinations, (destination) => destinations[destination].name(parts));
  const offered = named.filter(([destination]) => destination !== 'receiver' || parts.server.status.receiver);
  const destination = drawSelect('Send to', offered, {
    chosen: chosenDestination(parts),
    choose(chosen) {
      store.update({ desk: { ...store.state.desk, destination: chosen } });
      address.hidden = chosen !== 'other';
      atOnce.show();
    },
  });
  const encoding = drawSelect(
    'As',
    mapKeys(encodings, (key) => encodings[key]),
    {
      chosen: store.state.desk.encoding,
      choose(chosen) {
        store.update({ desk: { ...store.state.desk, encoding: chosen } });
        encodingChanged();
      },
    },
  );
  return element('div', { class: 'desk__destination' }, destination, address, encoding, atOnce.element);
}

function drawAddress(store: Store): HTMLElement {
  const { address, destination } = store.state.desk;
  const input = element('input', {
    class: 'text-input',
    type: 'url',
    placeholder: 'http://localhost:3000/hook',
    'aria-label': 'The other address',
    value: address,
  });
  input.hidden = destination !== 'other';
  input.addEventListener('input', () => store.update({ desk: { ...store.state.desk, address: input.value } }));
  return input;
}

/** The box for sending at once, which each destination has for itself. */
function drawAtOnce(parts: DestinationParts): { element: HTMLElement; show: () => void } {
  const { store } = parts;
  const box = element('input', { type: 'checkbox', name: 'at-once' });
  const show = (): void => void (box.checked = store.state.desk.atOnce[chosenDestination(parts)]);
  box.addEventListener('change', () => {
    const { desk } = store.state;
    store.update({ desk: { ...desk, atOnce: { ...desk.atOnce, [chosenDestination(parts)]: box.checked } } });
  });
  show();
  return { element: element('label', { class: 'desk__at-once' }, box, 'Send at once'), show };
}

function webhookUrl({ manifest }: ArchiveInfo): string | undefined {
  return manifest.dp?.webhook_url;
}

interface Choosing<Value> {
  chosen: Value;
  choose: (value: Value) => void;
}

function drawSelect<Value extends string>(
  label: string,
  choices: [value: Value, text: string][],
  { chosen, choose }: Choosing<Value>,
): HTMLElement {
  const options = choices.map(([value, text]) => element('option', { value }, text));
  const list = element('select', { class: 'text-input' }, ...options);
  list.value = chosen;
  list.addEventListener('change', () => {
    const [value] = choices[list.selectedIndex] ?? [];
    if (value !== undefined) choose(value);
  });
  return element('label', { class: 'field' }, element('span', {}, label), list);
}

function mapKeys<Key extends string>(table: Record<Key, unknown>, text: (key: Key) => string): [Key, string][] {
  return (Object.keys(table) as Key[]).map((key) => [key, text(key)]);
}
