import { sources } from '../../kommo/facts/sources';
import type { RuleDescription } from '../rule';

const { own, script, reports } = sources;

/** What the form leaves behind, and how it looks. */
export const formRules = {
  handlersLeft: {
    id: 'trial/handlers-left',
    severity: 'warning',
    what: 'Opening the form again and again leaves no more handlers on the page than opening it once.',
    why: 'Each of them runs at each event: the page becomes slower, and one click does its work many times.',
    source: [script],
    fix: 'Bind them in `bind_actions`, once; or with `self.ns` and `off` before `on`; or on elements of the form.',
    example: {
      broken: "$(document).on('click', function () { self.clicks = 1; });",
      mended: "$(document).off('click' + self.ns).on('click' + self.ns, function () { self.clicks = 1; });",
    },
  },
  intervalsLeft: {
    id: 'trial/intervals-left',
    severity: 'warning',
    what: 'No interval runs on when the form is closed.',
    why: 'Each opening starts another one, and all run until the page is left.',
    source: [own],
    fix: 'Clear it when what it looks at is not in the page any more (`isConnected`).',
    example: {
      broken: 'setInterval(function () { self.ticks = 1; }, 1000);',
      mended: 'clearInterval(self.timer); self.timer = setInterval(function () { self.ticks = 1; }, 1000);',
    },
  },
  nodesLeft: {
    id: 'trial/nodes-left',
    severity: 'warning',
    what: 'Nothing of a form that was closed stays behind.',
    why: 'The page’s memory grows with each opening; what stays visible is in the way.',
    source: [own],
    fix: 'Put elements into the form and not beside it, and keep no reference to them elsewhere.',
    example: {
      broken: "$('<style>').text('.own { margin: 0 }').appendTo('head');",
      mended: "if (!$('#own-style').length) $('<style id=\"own-style\">').text('.own { margin: 0 }').appendTo('head');",
    },
  },
  lateForm: {
    id: 'trial/late-form',
    severity: 'warning',
    what: 'The widget’s controls are there as well when the form comes a moment after dpSettings was called.',
    why: 'That the form is there at once is documented nowhere; a widget in use waits 200 ms for it.',
    source: [reports],
    fix: 'Look for the form for a while, a second or two, and then give up.',
    example: {
      broken: '$(field).after(\'<input type="search" class="text-input" aria-label="Search">\');',
      mended: 'whenThere(function (input) { $(input).after(\'<input type="search" aria-label="Search">\'); });',
    },
  },
  contrast: {
    id: 'trial/contrast',
    severity: 'warning',
    what: 'The widget’s texts can be read on a light and on a dark page.',
    why: 'Kommo has both themes. The colours of this page are a drawing after them; what fails here by far fails there.',
    source: [sources.listed],
    fix: 'Give a text and its ground both their colours, or neither.',
    example: {
      broken: "$(field).after($('<p>').text('Hint').css('color', '#cccccc'));",
      mended: "$(field).after($('<p>').text('Hint').css({ color: '#222222', background: '#ffffff' }));",
    },
  },
  overflow: {
    id: 'trial/overflow',
    severity: 'warning',
    what: 'The widget’s controls stay inside of the bubble, in a narrow window too.',
    why: 'What sticks out is cut off or lies over something else.',
    source: [own],
    fix: 'Use `max-width: 100%` in place of fixed widths.',
    example: {
      broken: "$(field).after($('<button type=\"button\">').text('Wide').css('width', '900px'));",
      mended:
        "$(field).after($('<button type=\"button\">').text('Wide').css({ width: '900px', 'max-width': '100%' }));",
    },
  },
  keyboard: {
    id: 'trial/keyboard',
    severity: 'warning',
    what: 'What a click does, a key can do.',
    why: 'Who works without a mouse cannot use the control.',
    source: [own],
    fix: 'Use a `<button type="button">`, or give the element `tabindex="0"`, a role and a handler of keys.',
    example: {
      broken: "$(field).after($('<span>').text('Insert').on('click', function () { self.clicks = 1; }));",
      mended:
        "$(field).after($('<button type=\"button\">').text('Insert').on('click', function () { self.clicks = 1; }));",
    },
  },
  nameless: {
    id: 'trial/nameless',
    severity: 'warning',
    what: 'Every control that the widget draws has a name.',
    why: 'A screen reader can only say what kind of control it is.',
    source: [own],
    fix: 'Put it into a `<label>`, or give it an `aria-label`.',
    example: {
      broken: '$(field).after(\'<input type="search" class="text-input">\');',
      mended: '$(field).after(\'<input type="search" class="text-input" aria-label="Search">\');',
    },
  },
} as const satisfies Record<string, RuleDescription>;
