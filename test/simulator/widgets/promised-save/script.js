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
      onSave: function (event) {
        var asked = $.Deferred();
        setTimeout(function () {
          if (event.fields.token === 'throw') asked.reject('no answer');
          else asked.resolve(event.fields.token === 'good');
          event.fields.checked = 'by the widget';
        }, 30);
        if (event.fields.token === 'crash') throw new Error('broken onSave');
        return asked.promise();
      },
    };
  };
});
