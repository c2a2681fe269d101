/** How long a button is shaken after an error, and tells that it has saved, in milliseconds (observed). */
const shaken = 300;
const told = 1500;

type Deed = ($button: JQuery) => void;

/** The events with which widgets steer the buttons of the settings window (observed). */
const deeds: Record<string, Deed> = {
  'button:enable': ($button) => void $button.removeClass('button-input-disabled'),
  'button:disable': ($button) => void $button.addClass('button-input-disabled'),
  'button:save:enable': ($button) => void $button.removeClass('button-input-disabled').addClass('button-input_blue'),
  'button:save:disable': ($button) => void $button.addClass('button-input-disabled').removeClass('button-input_blue'),
  'button:load:start': ($button) => void $button.addClass('button-input-loading').attr('data-loading', 'Y'),
  'button:load:stop': stopLoading,
  'button:save:error'($button) {
    stopLoading($button);
    $button.addClass('shaken');
    setTimeout(() => $button.removeClass('shaken'), shaken);
  },
  'button:saved'($button) {
    const label = $button.text();
    $button.text('Saved');
    setTimeout(() => $button.text(label), told);
  },
};

/** Makes the buttons of a settings window obey these events. */
export function obeyButtonEvents($: JQueryStatic, modal: HTMLElement): void {
  for (const [event, deed] of Object.entries(deeds)) {
    $(modal).on(event, '.js-widget-save, .js-widget-install', ({ currentTarget }) =>
      deed($(currentTarget as HTMLElement)),
    );
  }
}

function stopLoading($button: JQuery): void {
  $button.removeClass('button-input-loading').removeAttr('data-loading');
}
