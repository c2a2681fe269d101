define(['jquery', './plain.js'], function ($, plain) {
  return plain(function () {
    return {
      dpSettings: function () {
        $('#widget_settings__fields_wrapper input[name=message]').val('set for you');
      },
    };
  });
});
