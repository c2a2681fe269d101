define(['moment', 'lib/components/base/modal', './plain.js'], function (moment, Modal, plain) {
  function read(use) {
    try {
      use();
    } catch (error) {
      // A widget may go on after such an exception.
    }
  }

  return plain(function (self) {
    return {
      bind_actions: function () {
        try {
          self.crm_post('https://example.com', {}, function () {});
        } catch (error) {
          self.caught = error;
        }
        read(function () {
          window.APP.data.current_view.collection.get(1);
        });
        read(function () {
          window.APP.router.navigate('/leads');
        });
        read(function () {
          window.AMOCRM.constant('managers');
        });
        read(function () {
          self.template_element.hide();
        });
        return true;
      },
      settings: function () {
        new Modal({});
      },
      dpSettings: function () {
        moment().format();
      },
    };
  });
});
