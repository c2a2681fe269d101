define(function () {
  return function () {
    this.callbacks = window.somethingOfKommo || somethingElseOfKommo.callbacks;
  };
});
