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
        return true;
      },
      settings: function ($body) {
        var code = self.params.widget_code;
        var $choice = $('<select><option>no</option><option>yes</option></select>');
        $body.find('#' + code + '_custom_content').append($choice);
        $choice.on('change', function () {
          $('#' + code + '_custom').val(JSON.stringify({ choice: $choice.val() })).trigger('change');
        });
      },
      onSave: function () {
        return true;
      },
    };
  };
});
