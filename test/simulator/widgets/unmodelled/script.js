define(['moment', 'lib/components/base/modal', './plain.js'], function (moment, Modal, plain) {
  return plain(function (self) {
    return {
      bind_actions: function () {
        try {
          self.crm_post('https://example.com', {}, function () {});
        } catch (error) {
          self.caught = error;
        }
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
