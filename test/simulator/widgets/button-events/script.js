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
      settings: function ($body) {
        $body.find('.js-widget-install').trigger('button:save:disable');
        $body.find('[name=token]').on('input', function () {
          $body.find('.js-widget-install').trigger('button:save:enable');
        });
      },
      onSave: function () {
        return true;
      },
    };
  };
});
