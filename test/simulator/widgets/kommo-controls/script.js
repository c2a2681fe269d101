define(['jquery', './plain.js'], function ($, plain) {
  return plain(function (self) {
    return {
      dpSettings: function () {
        var $input = $('.digital-pipeline__edit-bubble input[name=message]');
        var select = self.render(
          { ref: '/tmpl/controls/select.twig' },
          {
            items: [
              { id: 'sms', option: 'SMS <b>' },
              { id: 'fax', option: 'Fax', disabled: true, bg_color: 'rgb(1, 2, 3)' },
              { id: 'mail', option: 'Mail' },
            ],
            selected: $input.val(),
            class_name: 'channel',
          },
        );
        var button = self.render(
          { ref: '/tmpl/controls/button.twig' },
          { text: 'Test', class_name: 'try-it', blue: true },
        );
        var line = self.render({ ref: '/tmpl/controls/input.twig' }, { id: 'own_line', style: { width: '77px' } });
        var list = self.render(
          { ref: '/tmpl/controls/checkboxes_dropdown.twig' },
          { items: [{ id: 1, option: 'One' }], disabled: true },
        );
        $input.hide().after(select, button, line, list);
        $('.channel .control--select--input').on('change', function () {
          $input.val($(this).val()).trigger('change');
        });
      },
    };
  });
});
