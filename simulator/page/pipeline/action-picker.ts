import { inLanguage } from '../../../kommo-page/widget-descriptor';
import { element } from '../../../kommo-page/element';
import type { Action } from '../../../kommo/hook/action';
import { button } from '../shell/button';
import { icon } from '../shell/icon';

/** How the widget's own action looks among those that can be chosen. */
export interface WidgetChoice {
  name: string;
  language?: string | undefined;
  logo: HTMLElement;
}

/** Asks which action to add; undefined when none was chosen. A widget without `digital_pipeline` is not among them. */
export function pickAction(widget: WidgetChoice | undefined): Promise<Action['kind'] | undefined> {
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
        ...(widget ? [drawChoice(widget, widget.logo, () => choose('widget'))] : []),
        drawChoice({ name: 'API: send webhook' }, element('span', { class: 'picker__api' }, '{ }'), () =>
          choose('webhook'),
        ),
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

function drawChoice(named: Omit<WidgetChoice, 'logo'>, picture: HTMLElement, onClick: () => void): HTMLElement {
  const choice = button(picture, onClick, { class: 'picker__choice' });
  choice.append(element('span', inLanguage(named), named.name));
  return choice;
}
