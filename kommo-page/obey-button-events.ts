/** How long a button shakes after an error, and shows that it has saved, in milliseconds (observed). */
const shakes = 300;
const showsSaved = 1500;

/** The events with which widgets steer the buttons of the settings window (observed). */
const reactions: Record<string, ($button: JQuery) => void> = {
  'button:enable': ($button) => void $button.removeClass('button-input-disabled'),
  'button:disable': ($button) => void $button.addClass('button-input-disabled'),
  'button:save:enable': ($button) => void $button.removeClass('button-input-disabled').addClass('button-input_blue'),
  'button:save:disable': ($button) => void $button.addClass('button-input-disabled').removeClass('button-input_blue'),
  'button:load:start': ($button) => void $button.addClass('button-input-loading').attr('data-loading', 'Y'),
  'button:load:stop': stopLoading,
  'button:save:error'($button) {
    stopLoading($button);
    $button.addClass('button-input-shaking');
    setTimeout(() => $button.removeClass('button-input-shaking'), shakes);
  },
  'button:saved'($button) {
    const $label = $button.find('.button-input-inner__text');
    const label = $label.text();
    $label.text('Saved');
    setTimeout(() => $label.text(label), showsSaved);
  },
};

/** Makes the buttons of a settings window obey these events. */
export function obeyButtonEvents($: JQueryStatic, modal: HTMLElement): void {
  for (const [event, react] of Object.entries(reactions)) {
    $(modal).on(event, '.js-widget-save, .js-widget-install', ({ currentTarget }) =>
      react($(currentTarget as HTMLElement)),
    );
  }
}

function stopLoading($button: JQuery): void {
  $button.removeClass('button-input-loading').removeAttr('data-loading');
}
