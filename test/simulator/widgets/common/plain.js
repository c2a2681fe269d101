define(function () {
  function yes() {
    return true;
  }

  // What script.js returns, with the callbacks that are made for each instance.
  return function plain(createCallbacks) {
    return function () {
      this.callbacks = Object.assign({ render: yes, init: yes, bind_actions: yes }, createCallbacks(this));
    };
  };
});
