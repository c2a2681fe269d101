define(['jquery', './plain.js'], function ($, plain) {
  return plain(function () {
    return {
      onSave: function (event) {
        var asked = $.Deferred();
        window.answerSave = function () {
          asked.resolve(true);
        };
        setTimeout(function () {
          if (event.fields.token === 'later') return;
          if (event.fields.token === 'throw') asked.reject('no answer');
          else asked.resolve(event.fields.token === 'good');
          event.fields.checked = 'by the widget';
        }, 30);
        if (event.fields.token === 'crash') throw new Error('broken onSave');
        return asked.promise();
      },
    };
  });
});
