define([
  'jquery',
  'twigjs',
  'moment',
  'jquery-ui',
  'intl-tel-input',
  'intl-tel-input-utils',
  'lib/components/base/modal',
  'lib/somebody/knows',
  './plain.js',
], function ($, Twig, moment, ui, phones, utils, Modal, unknown, plain) {
  function bubble() {
    return $('.digital-pipeline__edit-bubble');
  }

  function message() {
    return bubble().find('input[name=message]');
  }

  function add(html) {
    message().hide();
    return $(html).appendTo(bubble().find('.widget_settings_block__fields'));
  }

  function store(value) {
    message().val(value).trigger('change');
  }

  function valueOf() {
    return $(this).attr('data-value');
  }

  function twig(name, params) {
    return Twig({ ref: '/tmpl/controls/' + name + '.twig' }).render(params);
  }

  var channels = [
    { id: 'sms', option: 'SMS' },
    { id: 'mail', option: 'Mail' },
    { id: 'chat', option: 'Chat' },
  ];

  // The forms of public widgets, each by the name that the test chooses.
  function shapesOf(self) {
    return {
      'a dropdown of boxes': function () {
        var $list = add(twig('checkboxes_dropdown', { items: channels, class_name: 'own' }));
        $list.on('change', '.js-item-checkbox, .js-master-checkbox', function () {
          store(
            $list
              .find('.is-checked input[data-value]')
              .map(function () {
                return $(this).attr('data-value');
              })
              .get()
              .join('*'),
          );
        });
      },
      'lines and a button that empties them': function () {
        var $lines = add(
          '<div>' +
            twig('textarea', { name: 'own_text', placeholder: 'Text' }) +
            twig('input', { name: 'own_line', placeholder: 'Line', max_length: 3 }) +
            twig('cancel_button', { text: 'Empty the line' }) +
            '</div>',
        );
        $lines.on('click', '.button-cancel', function () {
          $lines.find('input').val('').trigger('change');
        });
        $lines.on('change', function () {
          store($lines.find('textarea').val() + '|' + $lines.find('input').val());
        });
      },
      'a list of several': function () {
        var $list = add(twig('multiselect', { items: channels, class_name: 'own' }));
        $list.on('change', '.js-item-checkbox', function () {
          store(JSON.stringify($list.find('.js-item-checkbox:checked').map(valueOf).get()));
        });
      },
      'a file': function () {
        add(twig('file', { name: 'own_file', text: 'Choose' })).on('change', 'input', function () {
          store(this.files[0].name);
        });
      },
      'a button that deletes': function () {
        add(twig('delete_button', { text: 'Forget it', class_name: 'own-delete' })).on('click', function () {
          store('deleted');
        });
      },
      'a template of the archive': function () {
        self.render({ href: '/inner.twig', base_path: self.params.path + '/templates', promised: true }).then(function (
          template,
        ) {
          add(template.render({ text: 'promised' }));
          store($('.inner').text());
        });
      },
      'a number for a flag': function () {
        add('<label><input type="checkbox" class="own-flag">Only once</label>').on('change', '.own-flag', function () {
          store(this.checked ? 1 : 0);
        });
      },
      radios: function () {
        var $radios = add('<div>' + twig('radio', { items: channels, name: 'own_way', selected: 'sms' }) + '</div>');
        $radios.on('change', 'input', function () {
          store($radios.find('input:checked').val());
        });
      },
      suggestions: function () {
        add(twig('suggest', { items: channels, name: 'own_suggest' })).on('change', 'input', function () {
          store($(this).val());
        });
      },
      'a date': function () {
        add(twig('date_field', { name: 'own_date' })).on('change', '.date_field', function () {
          store($(this).val());
        });
      },
      'a switcher': function () {
        add(twig('switcher', { name: 'own_switch' })).on('controls:change', 'input', function () {
          store($(this).closest('label').hasClass('switcher__on') ? '1' : '0');
        });
      },
      'a box whose label is looked at': function () {
        add(self.render({ ref: '/tmpl/controls/checkbox.twig' }, { name: 'own_box', text: 'Own box' })).on(
          'change',
          function () {
            store(String($(this).hasClass('is-checked')));
          },
        );
      },
      'the root of a framework': function () {
        var root = document.createElement('div');
        add(root);
        root.innerHTML = '<input class="state">';
        root.addEventListener('input', function (event) {
          var input = message()[0];
          input.value = JSON.stringify({ text: event.target.value });
          ['input', 'change'].forEach(function (type) {
            input.dispatchEvent(new Event(type, { bubbles: true }));
          });
        });
      },
      'a popup from the modal': function () {
        add('<button type="button" class="open-popup">Choose</button>').on('click', function () {
          var modal = new Modal({
            class_name: 'own-popup',
            init: function ($body) {
              $body.html('<button type="button" class="choose">This</button>');
              $body.trigger('modal:loaded').trigger('modal:centrify');
              $body.on('click', '.choose', function () {
                store(encodeURIComponent(JSON.stringify(['chosen'])));
                modal.destroy();
              });
            },
          });
        });
      },
      'Done is intercepted and clicked again': function () {
        var asked = false;
        bubble()
          .find('.js-trigger-save')
          .off(window.APP.click_event)
          .on(window.APP.click_event, function () {
            if (asked) return true;
            setTimeout(function () {
              asked = true;
              store('after an answer');
              bubble().find('.js-trigger-save').click();
              $('.digital-pipeline__save-button').click();
            }, 20);
            return false;
          });
      },
      'templates that include others': function () {
        self.render({
          href: '/outer.twig',
          base_path: self.params.path + '/templates',
          load: function (template) {
            add(template.render({ text: 'from the inner one' }));
            store($('.inner').text());
          },
        });
      },
      'the users by their groups': function () {
        var account = window.AMOCRM.constant('account');
        var managers = window.AMOCRM.constant('managers');
        var groups = window.AMOCRM.constant('groups');
        var items = [];
        $.each(groups, function (group, title) {
          $.each(managers, function (id, manager) {
            if (manager.group !== group) return;
            items.push({
              id: id,
              name: id,
              option: manager.option,
              prefix: group + '-' + id,
              divider_before: items.length === 0 ? { title: title } : false,
            });
          });
        });
        var fields = Object.values(account.predefined_cf).concat(Object.values(account.cf));
        var texts = fields.filter(function (field) {
          return field.TYPE_ID === 1 && field.ENTREE_DEALS;
        });
        var $list = add(twig('checkboxes_dropdown', { items: items }));
        $list.on('change', '.js-item-checkbox', function () {
          store($list.find('.js-item-checkbox:checked').map(valueOf).get().join() + ' ' + texts.length);
        });
      },
      'modules by their address': function () {
        window.require([self.params.path + '/lib/late.js'], function (late) {
          store(late.text);
        });
      },
      'everything that is not there': function () {
        var seen = [
          typeof window.AMOCRM.data.current_card,
          typeof window.AMOCRM.data.somewhere,
          typeof window.APP.router,
          window.APP.constant('account').users.length,
          typeof window.APP.constant('account').paid_till,
          typeof window.APP.constant('managers'),
          typeof window.APP.constant('groups'),
          typeof window.APP.constant('task_types'),
          window.APP.constant('user').login,
          window.APP.constant('user_rights').is_admin,
          typeof window.APP.constant('nonsense'),
          typeof window.APP.constant('account').somewhere,
          typeof self.system().somewhere,
          structuredClone(window.APP.constant('account')).name,
          window.APP.widgets.system.subdomain,
          window.APP.data.current_view.collection.get('fake').get('settings').widget.settings.message,
          typeof self.list_selected(),
          window.APP.data.current_entity,
          window.APP.data.current_view.collection.some(function (model) {
            return model.has('settings') && !model.has('name');
          }),
          window.APP.data.current_view.collection.toJSON().slice(-1)[0].id,
        ];
        moment().format('DD.MM.YYYY');
        message().sortable({}).intlTelInput();
        utils.numberType.MOBILE = 1;
        new unknown({}).show();
        self.add_action('phone', function () {});
        self.add_source('sms', function () {});
        self.setCountBadge(1);
        self.widgetsOverlay(true);
        self.widgetsOverlay(false);
        self.render_template({ caption: { class_name: 'own' }, body: '<p class="in-panel">there</p>' });
        window.APP.sdk.showUserStatus('online');
        window.APP.addNotificationCallback('own', function () {});
        store(seen.join(' '));
      },
    };
  }

  return plain(function (self) {
    var shapes = shapesOf(self);
    return {
      dpSettings: function () {
        shapes[window.shape]();
      },
    };
  });
});
