define(['jquery'], function () {
  return class CustomWidget {
    constructor() {
      this.callbacks = {};
    }
  };
});
