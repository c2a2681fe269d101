define(['jquery'], function () {
  return function () {
    this.title = this.i18n('widget.name');
    this.callbacks = {};
  };
});
