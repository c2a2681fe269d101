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
  address: (parts: DestinationParts) => string;
}

/** Where hooks can go, in the order of the choice. */
const destinations: Record<Desk['destination'], Destination> = {
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
  return destinations[parts.store.state.desk.destination].address(parts);
}

/** Draws the choice of where hooks go and in which encoding; `encodingChanged` is told of another one. */
export function drawDestinationChoice(parts: DestinationParts, encodingChanged: () => void): HTMLElement {
  const { store } = parts;
  const address = drawAddress(store);
  const named = mapKeys(destinations, (destination) => destinations[destination].name(parts));
  const destination = drawSelect('Send to', named, {
    chosen: store.state.desk.destination,
    choose(chosen) {
      store.update({ desk: { ...store.state.desk, destination: chosen } });
      address.hidden = chosen !== 'other';
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
  return element('div', { class: 'desk__destination' }, destination, address, encoding);
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
