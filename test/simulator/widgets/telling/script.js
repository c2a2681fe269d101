define(['jquery', './plain.js'], function ($, plain) {
  function message() {
    return $('.digital-pipeline__edit-bubble input[name=message]');
  }

  // What a developer wants to be told of, each by the name that the test chooses.
  function doings(self) {
    return {
      throws: function () {
        throw new Error('broken dpSettings');
      },
      prints: function () {
        console.trace(new Error('caught by a guard'));
      },
      'asks for a template that is not there': function () {
        self.render({ href: '/nowhere.twig', base_path: self.params.path, load: function () {} });
      },
      'lacks a text': function () {
        self.i18n('settings.nowhere');
      },
      'leaves handlers': function () {
        $(document).on('keyup.mine', function () {});
      },
      'asks a stranger': function () {
        $.getJSON('https://example.com/lists?all=1', function (lists) {
          message().val(lists.names.join('*')).trigger('change');
        });
      },
      'asks by fetch': function () {
        fetch('https://example.com/unknown', { method: 'PUT' });
      },
      'asks by a request of its own': function () {
        fetch(new Request('https://example.com/own', { method: 'PATCH', body: 'a' }));
      },
      'waits for a stranger': function () {
        Promise.resolve($.get('https://example.com/refused'));
      },
      'asks Kommo': function () {
        $.get('/api/v4/account', function (account) {
          message().val(account.name).trigger('change');
        });
      },
      'asks by the proxy for what nobody answers': function () {
        function refused() {
          message().val('refused').trigger('change');
        }
        self.crm_post('https://example.com/nobody', {}, refused, 'json', refused);
      },
      'takes a text for JSON': function () {
        fetch('https://example.com/text').then(function (response) {
          return response.json();
        });
      },
      'asks by the proxy': function () {
        self.crm_post(
          'https://example.com/select',
          { a: 1 },
          function (answer) {
            var $select = $('<select class="own-select">').insertAfter(message());
            $.each(answer.items, function (index, item) {
              $select.append($('<option>').val(item.id).text(item.name));
            });
            $select.on('change', function () {
              message().val(this.value).trigger('change');
            });
          },
          'json',
        );
      },
    };
  }

  return plain(function (self) {
    return {
      render: function () {
        return !window.refuses;
      },
      dpSettings: function () {
        doings(self)[window.doing]();
      },
    };
  });
});
