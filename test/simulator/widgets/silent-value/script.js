define(['jquery'], function ($) {
  return function () {
    this.callbacks = {
      render: function () {
        return true;
      },
      init: function () {
        return true;
      },
      bind_actions: function () {
        return true;
      },
      dpSettings: function () {
        $('#widget_settings__fields_wrapper input[name=message]').val('set for you');
      },
    };
  };
});
