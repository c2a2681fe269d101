import { sources } from '../../kommo/facts/sources';
import type { RuleDescription } from '../rule';

const { own, page } = sources;

/** What becomes of the values of an action. */
export const valuesRules = {
  lostValue: {
    id: 'trial/lost-value',
    severity: 'error',
    what: 'Every value that an account user changes in the form is there when the action is opened again.',
    why: 'Kommo’s form knows what events have told it of and nothing else (observed), and a control shows again only what the widget puts into it.',
    source: [page],
    fix: 'Write the value into the input of its field and dispatch `input` and `change` on it, both bubbling; on opening, fill the control from that input.',
    example: {
      broken:
        "$(field).hide().after($('<textarea aria-label=\"Own\">').val(field.value).on('input', function () { field.value = this.value; }));",
      mended:
        "$(field).hide().after($('<input class=\"text-input\" aria-label=\"Own\">').val(field.value).on('input', function () { $(field).val(this.value).trigger('change'); }));",
    },
  },
  doneInactive: {
    id: 'trial/done-inactive',
    severity: 'error',
    what: 'Whoever has changed something in the form can press Done, and it stores.',
    why: 'Done becomes active when an event tells Kommo’s form of another value (observed); what stays inactive cannot be saved.',
    source: [page],
    fix: 'Give each control an input of the manifest’s fields, and trigger `change` on it after each change.',
    example: {
      broken: '$(field).hide().after($(\'<input class="text-input" aria-label="Own">\'));',
      mended: "$(field).attr('aria-label', 'Own');",
    },
  },
  formGone: {
    id: 'trial/form-gone',
    severity: 'error',
    what: 'The widget leaves Kommo’s form in its place.',
    why: 'The form is Kommo’s: with it go Done and everything that was to be stored.',
    source: [page],
    fix: 'Draw into the form, beside its rows, and take away nothing but what the widget has drawn itself.',
    example: {
      broken: "var form = $(field).closest('form'); $(field).on('input', function () { form.remove(); });",
      mended: "$(field).on('input', function () { $(field).closest('form').find('.own').remove(); });",
    },
  },
  doneActive: {
    id: 'trial/done-active',
    severity: 'warning',
    what: 'A form that was only opened has no changes.',
    why: 'Done is active at once, the page counts as changed, and whoever leaves it is asked about changes that nobody made.',
    source: [page],
    fix: 'Trigger `change` after the user’s changes only; write a default into a field that is empty, and not into others.',
    example: {
      broken: "$(field).val(field.value + ' ').trigger('change');",
      mended: "if (field.value === '') $(field).val('default').trigger('change');",
    },
  },
  strayName: {
    id: 'trial/stray-name',
    severity: 'warning',
    what: 'Done stores fields of the manifest and nothing else.',
    why: 'Kommo collects every control of the form that has a name (observed), so that a helper of the widget goes into every hook.',
    source: [page],
    fix: 'Take the `name` away from controls that are not fields of the manifest.',
    example: {
      broken: '$(field).after(\'<input class="text-input" name="helper" aria-label="Helper">\');',
      mended: '$(field).after(\'<input type="search" class="text-input" aria-label="Search">\');',
    },
  },
  sharedForm: {
    id: 'trial/shared-form',
    severity: 'warning',
    what: 'Two open actions of the widget do not touch each other.',
    why: 'The fields of both have the same names and ids, and those of the settings window too; a search through the whole page finds the first.',
    source: [page],
    fix: 'Look for the fields inside the bubble that is open: from `.digital-pipeline__short-task_widget-style_CODE` to its tile, and from there to the form.',
    example: {
      broken: "$('input[name=message]').val($('input[name=message]').first().val());",
      mended: "$(field).val($(field).closest('form').find('input[name=message]').val());",
    },
  },
  keptAfterCancel: {
    id: 'trial/kept-after-cancel',
    severity: 'warning',
    what: 'After Cancel the form shows what is saved.',
    why: 'What the user has thrown away comes back, and the next Done stores it. No callback tells the widget of Cancel (observed).',
    source: [page],
    fix: 'Fill the controls from Kommo’s inputs at each opening, and keep nothing about a form outside of it.',
    example: {
      broken:
        "$(field).val(self.kept || field.value).on('input', function () { self.kept = this.value; }).trigger('change');",
      mended: "$(field).on('input', function () { self.last = this.value; });",
    },
  },
  markupFromValue: {
    id: 'trial/markup-from-value',
    severity: 'error',
    what: 'A value is shown as the text that it is.',
    why: 'What one user saves becomes code in the page of every other user who opens the action.',
    source: [own],
    fix: 'Write values with `.val()` and `.text()`, and escape them in templates; never put them into HTML.',
    example: {
      broken: "$(field).after('<p>' + field.value + '</p>');",
      mended: "$(field).after($('<p>').text(field.value));",
    },
  },
  changedValue: {
    id: 'trial/changed-value',
    severity: 'error',
    what: 'A saved text is shown whole and is the same after another Done.',
    why: 'Quotes, brackets, long texts and other directions of writing are what people write; each opening would change them.',
    source: [own],
    fix: 'Fill the control with `.val()`, not through an attribute in HTML, and write back exactly what stands in it.',
    example: {
      broken:
        "$(field).hide().after($('<input class=\"text-input\" aria-label=\"Own\" value=\"' + field.value.replace(/</g, '') + '\">').on('input', function () { $(field).val(this.value).trigger('change'); }));",
      mended:
        "$(field).hide().after($('<input class=\"text-input\" aria-label=\"Own\">').val(field.value).on('input', function () { $(field).val(this.value).trigger('change'); }));",
    },
  },
} as const satisfies Record<string, RuleDescription>;
