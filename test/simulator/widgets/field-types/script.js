define(['jquery', './plain.js'], function ($, plain) {
  return plain(function (self) {
    return {
      settings: function ($body) {
        var code = self.params.widget_code;
        var $choice = $('<select><option>no</option><option>yes</option></select>');
        $body.find('#' + code + '_custom_content').append($choice);
        $body
          .find('.widget_settings_block__fields')
          .append('<input type="checkbox" name="unticked" value="u"><input type="checkbox" name="ticked" value="t" checked>')
          .append('<input type="radio" name="way" value="a" checked><input type="radio" name="way" value="b">');
        $choice.on('change', function () {
          var value = JSON.stringify({ choice: $choice.val() });
          $('#' + code + '_custom')
            .val(value)
            .trigger('change');
        });
      },
    };
  });
});
