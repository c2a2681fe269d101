define(['jquery'], function ($) {
  return function () {
    var self = this;
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        $(document).on('click' + self.ns, '.insert-name', function () {
          var $input = $(this).closest('form').find('input[name=message]');
          $input.val($input.val() + '{{name}}').trigger('change');
          throw new Error('thrown in a handler');
        });
        return true;
      },
      dpSettings: function () {
        $('.digital-pipeline__edit-bubble .widget_settings_block__fields').append(
          '<button type="button" class="insert-name">Name</button>',
        );
      },
    };
  };
});
