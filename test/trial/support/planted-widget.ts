import { goodFiles } from '../../check/support/good-archive';

/**
 * A widget with something planted in it: members of its callbacks, or statements of its dpSettings, for which `field` is
 * the input of its field in the form that was opened, or another one as long as there is none.
 */
export function plantedWidget(planted: string): Map<string, Buffer> {
  const isMember = /^\w+: /.test(planted);
  const script = `define(['jquery'], function ($) {
  function yes() { return true; }
  function findField(code) {
    var found = $('.digital-pipeline__short-task_widget-style_' + code)
      .closest('[data-action=send_widget_hook]')
      .find('.digital-pipeline__edit-bubble input[name=message]')
      .filter(function () { return !$(this).data('seen'); });
    return found.data('seen', true)[0];
  }
  return function Planted() {
    var self = this;
    function whenThere(work) {
      var left = 40;
      (function look() {
        var found = findField(self.params.widget_code);
        if (found) work(found);
        else if (left--) setTimeout(look, 25);
      })();
    }
    this.callbacks = {
      render: yes, init: yes, bind_actions: yes, settings: yes, onSave: yes, destroy: yes,
      dpSettings: function () {
        ${planted.includes('whenThere') ? '' : "var field = findField(self.params.widget_code) || $('<input>')[0];"}
        ${isMember ? '' : planted}
        return true;
      },
      ${isMember ? planted : ''}
    };
  };
});
`;
  return goodFiles().set('script.js', Buffer.from(script));
}
