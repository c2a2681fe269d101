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
    'writes a default in silence': function () {
      message().val('a default');
    },
    'looks in the whole page': function () {
      $('input[name=message]')
        .val($('input[name=message]').length + ' found')
        .trigger('change');
    },
    'looks for a translated label': function () {
      $('[title^=Message]').parent().find('input').val('by its label').trigger('change');
    },
    'looks for a label with an apostrophe': function () {
      $("[title^=Client's]").parent().find('input').val('by its label').trigger('change');
    },
    'writes when the form is gone': function () {
      var $input = message();
      window.finishLate = function () {
        $input.val('too late').trigger('change');
        bubble().find('input').val('too late').trigger('change');
      };
    },
    'unticks by removeAttr': function () {
      add('<label><input type="checkbox" class="own-box">Once</label>');
      bubble().on('change', '.own-box', function () {
        if (this.checked) message().val('1').trigger('change');
        else message().removeAttr('value').trigger('change');
      });
    },
    'draws a box without a name': function () {
      add('<label><input type="checkbox">Once</label>');
    },
    'stores what belongs to the account': function (self) {
      message().val(self.params.token).trigger('change');
    },
    'asks for the form without end': function () {
      setInterval(function () {
        if (message().val() === '') message().val('polled');
      }, 5);
    },
    'radios under the name of the field': function () {
      message().replaceWith(
        '<label><input type="radio" name="message" value="sms">SMS</label>' +
          '<label><input type="radio" name="message" value="mail">Mail</label>',
      );
    },
  };

  return plain(function (self) {
    return {
      dpSettings: function () {
        shapes[window.shape](self);
      },
    };
  });
});
