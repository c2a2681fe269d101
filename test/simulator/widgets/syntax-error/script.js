define(['jquery'], function () { return function () { this.callbacks = {}; }
