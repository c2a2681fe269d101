import { element } from '../../../kommo-page/element';
import type { Action } from '../../../kommo/hook/action';
import { resolveText } from '../../../kommo-page/widget-descriptor';
import { archiveImage } from '../shell/archive-image';
import { button } from '../shell/button';
import { icon } from '../shell/icon';
import type { SimulatorPage } from '../simulator-page';
import { languageOf } from '../widget/create-descriptor';

/** Asks which action to add; undefined when none was chosen. */
export function pickAction({ archive, descriptor, store }: SimulatorPage): Promise<Action['kind'] | undefined> {
  const name = resolveText(languageOf(archive, store.state.controls.language), archive.manifest.widget.name);
  const logo = archiveImage(descriptor.path, 'logo_dp.png', { width: '174', height: '109' });
  return new Promise((resolve) => {
    let picked: Action['kind'] | undefined;
    const choose = (kind: Action['kind']): void => {
      picked = kind;
      dialog.close();
    };
    const dialog = element(
      'dialog',
      { class: 'picker', 'aria-label': 'Add an action' },
      element('h3', {}, 'Add an action'),
      element(
        'div',
        { class: 'picker__choices' },
        choice(name, logo, () => choose('widget')),
        choice('API: send webhook', element('span', { class: 'picker__api' }, '{ }'), () => choose('webhook')),
      ),
      button(icon('close'), () => dialog.close(), { class: 'modal__close', 'aria-label': 'Close' }),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(picked);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function choice(name: string, picture: HTMLElement, onClick: () => void): HTMLElement {
  const chosen = button(picture, onClick, { class: 'picker__choice' });
  chosen.append(element('span', {}, name));
  return chosen;
}
