/** What has a handler of its own: as observed, it has run before handlers further up hear of the change. */
const ownHandlers: Record<string, ($label: JQuery, $input: JQuery) => void> = {
  '.control-checkbox'($label, $input) {
    $label.toggleClass('is-checked', $input.is(':checked'));
  },
  '.switcher'($label, $input) {
    const on = $input.is(':checked');
    $label.toggleClass('switcher__on', on).toggleClass('switcher__off', !on);
  },
  '.control-radio__label'($label, $input) {
    const marked = 'icon-radio-checked';
    const group = `input[type=radio][name="${String($input.attr('name')).replace(/["\\]/g, String.raw`\$&`)}"]`;
    $label.closest('form, .modal, body').find(group).closest('.control-radio').removeClass(marked);
    $label.find('.control-radio').addClass(marked);
  },
};

const dropdown = '.checkboxes_dropdown';
const open = 'checkboxes_dropdown_open';

/** Checkboxes, radio buttons, switchers, and lists of checkboxes with a master box. */
export function startBoxes($: JQueryStatic): void {
  const bindAll = (): void => {
    for (const [selector, follow] of Object.entries(ownHandlers)) bind($, selector, follow);
    $(dropdown).each((_, list) => retitle($(list)));
  };
  new MutationObserver(bindAll).observe(document.documentElement, { childList: true, subtree: true });
  bindAll();
  $(document)
    .on('click.controls', `${dropdown}__title_wrapper`, ({ currentTarget }) =>
      toggle($, $(currentTarget as HTMLElement)),
    )
    .on('change.controls', '.js-master-checkbox', ({ currentTarget }) => tickAll($(currentTarget as HTMLElement)))
    .on('change.controls', '.js-item-checkbox', ({ currentTarget }) => {
      const $list = $(currentTarget as HTMLElement).closest(dropdown);
      const $boxes = $list.find('.js-item-checkbox');
      tick($list.find('.js-master-checkbox'), $boxes.length === $boxes.filter(':checked').length);
      retitle($list);
    })
    .on('click.controls', (event) => {
      const target: unknown = event.target;
      if (!(target instanceof Element && target.closest(dropdown))) $(dropdown).removeClass(open);
    });
}

const bound = 'controlsHandler';

function bind($: JQueryStatic, selector: string, follow: ($label: JQuery, $input: JQuery) => void): void {
  for (const label of $(selector).toArray()) {
    if ($(label).data(bound)) continue;
    $(label).data(bound, true);
    $(label).on('change.controls', 'input', ({ currentTarget }) => {
      const $input = $(currentTarget as HTMLElement);
      follow($(label), $input);
      $input.trigger('controls:change');
    });
  }
}

function toggle($: JQueryStatic, $title: JQuery): void {
  const $list = $title.closest(dropdown);
  $(dropdown).not($list).removeClass(open);
  $list.toggleClass(open);
  $title.attr('aria-expanded', String($list.hasClass(open)));
}

function tickAll($master: JQuery): void {
  const on = $master.is(':checked');
  const $list = $master.closest(dropdown);
  const $others = $list.find('.js-item-checkbox').filter((_, box) => (box as HTMLInputElement).checked !== on);
  tick($others, on);
  $others.trigger('change');
  retitle($list);
}

function tick($boxes: JQuery, on: boolean): void {
  $boxes.prop('checked', on).closest('.control-checkbox').toggleClass('is-checked', on);
}

function retitle($list: JQuery): void {
  const $title = $list.find(`${dropdown}__title`);
  const chosen = $list
    .find('.js-item-checkbox:checked')
    .toArray()
    .map((box) => box.closest('label')?.textContent?.trim() ?? '');
  const text = chosen.join(', ') || ($title.attr('data-title-empty') ?? '');
  // Only what is new is written: the writing is watched, too.
  if ($title.text() !== text) $title.text(text);
}
