import { printableUrl } from '../../../shared/web-address';
import { element } from '../../../kommo-page/element';
import type { SimulatorPage } from '../simulator-page';

/** The choice of where hooks go and in which encoding; `encodingChanged` is told of another one. */
export function drawDestination(page: SimulatorPage, encodingChanged: () => void): HTMLElement {
  const { store, archive } = page;
  const choices: [string, string][] = [
    ['catcher', 'The built-in catcher'],
    ['manifest', `${printableUrl(archive.manifest.dp?.webhook_url ?? 'Nowhere')} (webhook_url of the manifest)`],
    ['other', 'Another address'],
  ];
  const address = element('input', {
    class: 'text-input',
    type: 'url',
    placeholder: 'http://localhost:3000/hook',
    'aria-label': 'The other address',
    value: store.state.desk.address,
  });
  const show = (): void => {
    address.hidden = store.state.desk.destination !== 'other';
  };
  const choice = select('Send to', choices, store.state.desk.destination);
  choice.addEventListener('change', () => {
    store.update({ desk: { ...store.state.desk, destination: valueOf(choice) as 'catcher' } });
    show();
  });
  address.addEventListener('input', () => store.update({ desk: { ...store.state.desk, address: address.value } }));
  const encoding = select(
    'As',
    [
      ['form', 'form, as receivers get it'],
      ['json', 'JSON, as documented'],
    ],
    store.state.desk.encoding,
  );
  encoding.addEventListener('change', () => {
    store.update({ desk: { ...store.state.desk, encoding: valueOf(encoding) as 'form' } });
    encodingChanged();
  });
  show();
  return element('div', { class: 'desk__destination' }, choice, address, encoding);
}

/** The address that an action's hook goes to. */
export function destinationOf({ store, status, archive }: SimulatorPage): string {
  const { destination, address } = store.state.desk;
  if (destination === 'other') return address;
  return destination === 'manifest' ? (archive.manifest.dp?.webhook_url ?? '') : status.catcherUrl;
}

function select(label: string, choices: [string, string][], chosen: string): HTMLElement {
  const list = element(
    'select',
    { class: 'text-input' },
    ...choices.map(([value, text]) => element('option', { value }, text)),
  );
  list.value = chosen;
  return element('label', { class: 'field' }, element('span', {}, label), list);
}

function valueOf(label: HTMLElement): string {
  return label.querySelector('select')?.value ?? '';
}
