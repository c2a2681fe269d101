define(['jquery', './plain.js'], function ($, plain) {
  return plain(function () {
    return {
      render: function () {
        var rendered = $.Deferred();
        setTimeout(rendered.resolve, 30);
        return rendered.promise();
      },
      init: function () {
        document.body.classList.add('initialised-late');
        return true;
      },
      dpSettings: function () {
        setTimeout(function () {
          var $input = $('.digital-pipeline__edit-bubble input[name=message]');
          var $area = $('<textarea class="late"></textarea>').val($input.val());
          $input.hide().after($area);
          $area.on('input', function () {
            $input.val($area.val()).trigger('change');
          });
        }, 60);
      },
    };
  });
});
