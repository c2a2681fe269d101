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
        $input.hide().after(select, button);
        $('.channel .control--select--input').on('change', function () {
          $input.val($(this).val()).trigger('change');
        });
      },
    };
  });
});
