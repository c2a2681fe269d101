const select = '.control--select';
const open = 'control--select-open';

/**
 * Makes the selects of Kommo's template work wherever they are drawn: the button opens the list, an item of it becomes
 * the value of the hidden input, which announces it with `change` and `controls:change` (observed).
 */
export function startSelects($: JQueryStatic): void {
  $(document)
    .on('click.controls', `${select}--button`, ({ currentTarget }) => {
      const $select = $(currentTarget as HTMLElement).closest(select);
      $(select).not($select).removeClass(open);
      $select.toggleClass(open);
    })
    .on('click.controls', `${select}--list--item`, ({ currentTarget }) => choose($, $(currentTarget as HTMLElement)))
    .on('click.controls', (event) => {
      const target: unknown = event.target;
      if (!(target instanceof Element && target.closest(select))) $(select).removeClass(open);
    });
}

function choose($: JQueryStatic, $item: JQuery): void {
  if ($item.hasClass('control--select--list--item-disabled')) return;
  const $select = $item.closest(select).removeClass(open);
  const value = $item.attr('data-value') ?? '';
  const selected = 'control--select--list--item-selected';
  $select.find(`.${selected}`).removeClass(selected);
  $item.addClass(selected);
  $select.find(`${select}--button`).attr('data-value', value).find(`${select}--button-inner`).text($item.text());
  const $input = $select.find(`${select}--input`);
  $input.attr('data-prev-value', String($input.val() ?? '')).val(value);
  $input.trigger('change').trigger('controls:change');
}
