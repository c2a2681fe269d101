const suggest = '.control--suggest';
const open = 'control--suggest-open';

/** Suggestions, dates and files: what is chosen is announced with `change` and `controls:change`. */
export function startTexts($: JQueryStatic): void {
  $(document)
    .on('focusin.controls input.controls', `${suggest}--input`, ({ currentTarget }) =>
      offer($, $(currentTarget as HTMLElement)),
    )
    .on('mousedown.controls', `${suggest}--list--item`, ({ currentTarget }) => {
      const $item = $(currentTarget as HTMLElement);
      const $suggest = $item.closest(suggest).removeClass(open);
      write($suggest.find(`${suggest}--input`).attr('data-value-id', $item.attr('data-value-id') ?? ''), $item.text());
    })
    .on('focusout.controls', `${suggest}--input`, ({ currentTarget }) => {
      $(currentTarget as HTMLElement)
        .closest(suggest)
        .removeClass(open);
    })
    .on('change.controls', '.date_field__picker', ({ currentTarget }) => {
      const $picker = $(currentTarget as HTMLElement);
      write($picker.siblings('.date_field'), asAccountDate(String($picker.val() ?? '')));
    })
    .on('change.controls', '.control-file input[type=file]', ({ currentTarget }) => {
      const { files } = currentTarget as HTMLInputElement;
      const [chosen] = files ?? [];
      if (chosen)
        $(currentTarget as HTMLElement)
          .siblings('.control-file__name')
          .text(chosen.name);
    });
}

function offer($: JQueryStatic, $input: JQuery): void {
  const typed = String($input.val() ?? '').toLowerCase();
  const $suggest = $input.closest(suggest).addClass(open);
  for (const item of $suggest.find(`${suggest}--list--item`).toArray()) {
    $(item).toggle($(item).text().toLowerCase().includes(typed));
  }
}

function write($input: JQuery, value: string): void {
  $input.val(value).trigger('change').trigger('controls:change');
}

// The way of the model's account, whose dates are m/d/Y.
function asAccountDate(picked: string): string {
  const [year, month, day] = picked.split('-');
  return day === undefined ? '' : `${month}/${day}/${year}`;
}
