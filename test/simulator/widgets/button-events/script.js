define(['jquery', './plain.js'], function ($, plain) {
  return plain(function () {
    return {
      settings: function ($body) {
        var $install = $body.find('.js-widget-install').trigger('button:save:disable');
        $install.find('.button-input-inner__text').text('Activate');
        $body.find('[name=token]').on('input', function () {
          $install.trigger('button:save:enable');
        });
      },
    };
  });
});
