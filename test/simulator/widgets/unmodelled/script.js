define(['jquery', 'moment', 'lib/components/base/modal'], function ($, moment, Modal) {
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
  };
});
