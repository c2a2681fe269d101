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
        return '<img src=x onerror=window.broken=1>';
      },
    };
  };
});
