define(['jquery', './plain.js'], function ($, plain) {
  function bubble() {
    return $('.digital-pipeline__edit-bubble');
  }

  function message() {
    return bubble().find('input[name=message]');
  }

  function add(html) {
    bubble().find('.widget_settings_block__fields').append(html);
  }

  // The forms of public widgets, each by the name that the test chooses.
  var shapes = {
    'writes at Done': function () {
      bubble()
        .find('.js-trigger-save')
        .on('click', function () {
          message().val('written at Done');
        });
    },
    'writes by attr': function () {
      message().attr('value', 'by an attribute');
    },
    'adds controls': function () {
      add('<select name="list"><option>first</option></select><input name="search" value="s">');
      add('<input type="radio" name="way" value="sms"><input type="radio" name="way" value="mail" checked>');
      add('<input type="checkbox" name="box">');
    },
    'announces a stray': function () {
      add('<input name="search">');
      bubble().find('[name=search]').val('found').trigger('change');
    },
    'an unticked box of a new name': function () {
      add('<input type="checkbox" name="fresh">');
      bubble().find('[name=fresh]').trigger('change');
    },
    'radios under the name of the field': function () {
      message().replaceWith(
        '<label><input type="radio" name="message" value="sms">SMS</label>' +
          '<label><input type="radio" name="message" value="mail">Mail</label>',
      );
    },
  };

  return plain(function () {
    return {
      dpSettings: function () {
        shapes[window.shape]();
      },
    };
  });
});
