/** The templates in which something is chosen or typed, beside the plain ones of `control-templates.ts`. */
const box = (classes: string, attributes: string): string =>
  [
    '<label class="control-checkbox {% if item.is_checked %}is-checked{% endif %}"><div class="control-checkbox__body">',
    `<input type="checkbox" class="${classes}" ${attributes}{% if item.is_checked %} checked{% endif %}>`,
    '<span class="control-checkbox__helper"></span></div>',
    '<div class="control-checkbox__text element__text">{{ item.option|e }}</div></label>',
  ].join('');

const itemBox = box(
  'js-item-checkbox',
  [
    'name="{{ item.name|default(name)|e }}" value="{{ item.id|e }}" data-value="{{ item.id|e }}"',
    // Widgets make it of a group and a user, to tell the boxes of one user apart: no text for people.
    '{% if item.prefix %} id="{{ item.prefix|e }}"{% endif %}',
  ].join(''),
);

const boxesDropdown = [
  '<div class="checkboxes_dropdown {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
  '<button type="button" class="checkboxes_dropdown__title_wrapper" aria-expanded="false"',
  '{% if disabled %} disabled{% endif %}>',
  '<span class="checkboxes_dropdown__title" data-title-empty="{{ title_empty|default("Select")|e }}"></span></button>',
  '<div class="checkboxes_dropdown__list">',
  '<div class="checkboxes_dropdown__item checkboxes_dropdown__item_master"><label class="control-checkbox">',
  '<div class="control-checkbox__body"><input type="checkbox" class="js-master-checkbox js-form-changes-skip">',
  '<span class="control-checkbox__helper"></span></div>',
  '<div class="control-checkbox__text element__text">{{ title_select_all|default("Select all")|e }}</div></label></div>',
  '{% for item in items %}{% if item.divider_before.title %}',
  '<div class="checkboxes_dropdown__divider">{{ item.divider_before.title|e }}</div>{% endif %}',
  `<div class="checkboxes_dropdown__item">${itemBox}</div>{% endfor %}</div></div>`,
].join('');

const radios = [
  '{% for item in items %}<label class="control-radio__label {{ class_name|e }}"><div class="control-radio',
  '{% if item.id == selected %} icon-radio-checked{% endif %}">',
  '<input type="radio" name="{{ name|e }}" value="{{ item.id|e }}"{% if item.id == selected %} checked{% endif %}>',
  '</div><span>{{ item.option|e }}</span></label>{% endfor %}',
].join('');

const suggest = [
  '<div class="control--suggest {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
  '<input type="text" class="text-input control--suggest--input" autocomplete="off" name="{{ name|e }}"',
  ' value="{{ value|e }}"{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}>',
  '<ul class="control--suggest--list">{% for item in items %}',
  '<li class="control--suggest--list--item" data-value-id="{{ item.id|e }}">{{ item.option|e }}</li>',
  '{% endfor %}</ul></div>',
].join('');

const dateField = [
  '<span class="date_field_wrapper js-control-date {{ class_name|e }}">',
  '<input type="text" class="date_field text-input {{ input_class|e }}" autocomplete="off"',
  '{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}" value="{{ value|e }}"',
  '{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}>',
  '<input type="date" class="date_field__picker js-form-changes-skip" aria-label="Choose a date"></span>',
].join('');

const file = [
  '<label class="control-file {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
  '<input type="file" name="{{ name|e }}"><span class="control-file__name">{{ text|default("Choose a file")|e }}</span>',
  '</label>',
].join('');

const switcher = [
  '<label class="switcher {{ class_name|e }}{% if checked %} switcher__on{% else %} switcher__off{% endif %}">',
  '<input type="checkbox" class="{{ input_class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}"',
  ' value="{{ value|default("Y")|e }}"{% if checked %} checked{% endif %}{% if disabled %} disabled{% endif %}></label>',
].join('');

const deleteButton = [
  '<button type="button" class="button-delete {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
  '<span>{{ text|default("Delete")|e }}</span></button>',
].join('');

/**
 * The names, the parameters and the classes are documented or observed where the contract of `control-templates.ts` has
 * them; what lies between, and the markup of multiselect, file and delete_button, is our guess.
 */
export const choiceTemplates: Record<string, string> = {
  '/tmpl/controls/checkboxes_dropdown.twig': boxesDropdown,
  '/tmpl/controls/multiselect.twig': boxesDropdown.replace(
    'checkboxes_dropdown {{',
    'multiselect checkboxes_dropdown {{',
  ),
  '/tmpl/controls/radio.twig': radios,
  '/tmpl/controls/suggest.twig': suggest,
  '/tmpl/controls/date_field.twig': dateField,
  '/tmpl/controls/file.twig': file,
  '/tmpl/controls/switcher.twig': switcher,
  '/tmpl/controls/delete_button.twig': deleteButton,
};
