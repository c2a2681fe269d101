define(['jquery', './plain.js'], function ($, plain) {
  return plain(function (self) {
    return {
      bind_actions: function () {
        $(document).on('click' + self.ns, '.insert-name', function () {
          var $input = $(this).closest('form').find('input[name=message]');
          $input.val($input.val() + '{{name}}').trigger('change');
          throw new Error('thrown in a handler');
        });
        return true;
      },
      dpSettings: function () {
        var button = '<button type="button" class="insert-name">Name</button>';
        $('.digital-pipeline__edit-bubble .widget_settings_block__fields').append(button);
      },
    };
  });
});
