import { choiceTemplates } from './choice-templates';

const chosen = 'item.id == selected or (loop.first and not selected)';

const style =
  '{% if style %} style="{% for property, setting in style %}{{ property|e }}:{{ setting|e }};{% endfor %}"{% endif %}';

/**
 * Kommo's control templates, written anew from their documented parameters and the markup they produce
 * (developers.kommo.com/docs/system-templates). Ours escape every value; whether Kommo's do is not documented.
 */
export const controlTemplates: Record<string, string> = {
  ...choiceTemplates,
  '/tmpl/controls/textarea.twig': [
    '<textarea class="text-input text-input-textarea {{ class_name|e }}"',
    '{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}"',
    '{% if tab_index %} tabindex="{{ tab_index|e }}"{% endif %}',
    '{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}',
    style,
    '{% if disabled %} disabled{% endif %}{% if readonly %} readonly{% endif %}',
    ' {{ additional_data|e }}>{{ value|e }}</textarea>',
  ].join(''),
  '/tmpl/controls/input.twig': [
    '<input class="text-input {{ class_name|e }}" type="{{ type|default("text")|e }}" autocomplete="off"',
    '{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}" value="{{ value|e }}"',
    '{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}',
    '{% if max_length %} maxlength="{{ max_length|e }}"{% endif %}',
    style,
    '{% if disabled %} disabled{% endif %}{% if readonly %} readonly{% endif %}>',
  ].join(''),
  '/tmpl/controls/checkbox.twig': [
    '<label class="control-checkbox {{ class_name|e }}{% if small %} control-checkbox_small{% endif %}',
    '{% if checked %} is-checked{% endif %}"><div class="control-checkbox__body">',
    '<input type="checkbox" class="{{ input_class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}',
    ' name="{{ name|e }}{% if name_is_array == "yes" %}[]{% endif %}" value="{{ value|e }}"',
    '{% if checked %} checked{% endif %}{% if disabled %} disabled{% endif %}>',
    '<span class="control-checkbox__helper"></span></div>',
    '{% if text or note_text %}<div class="control-checkbox__text element__text {{ text_class_name|e }}">',
    '{% if text %}<span class="control-checkbox__main-text">{{ text|e }}</span>{% endif %}',
    '{% if note_text %}<span class="control-checkbox__note-text">{{ note_text|e }}</span>{% endif %}',
    '</div>{% endif %}</label>',
  ].join(''),
  '/tmpl/controls/button.twig': [
    '<button class="button-input{% if blue %} button-input_blue{% endif %}{% if disabled %} button-input-disabled{% endif %}',
    ' {{ class_name|e }}" type="{{ type|default("button")|e }}"{% if id %} id="{{ id|e }}"{% endif %}',
    '{% if disabled %} disabled{% endif %}><span class="button-input-inner">',
    '{% if icon_class_name %}<span class="icon {{ icon_class_name|e }}"></span>{% endif %}',
    '<span class="button-input-inner__text">{{ text|e }}</span></span></button>',
  ].join(''),
  '/tmpl/controls/cancel_button.twig': [
    '<button type="button" class="button-cancel {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
    '<span>{{ text|e }}</span></button>',
  ].join(''),
  '/tmpl/controls/select.twig': [
    '<div class="control--select {{ class_name|e }}"{% if id %} id="{{ id|e }}"{% endif %}>',
    '<ul class="control--select--list">{% for item in items %}',
    `<li class="control--select--list--item{% if ${chosen} %} control--select--list--item-selected{% endif %}`,
    '{% if item.disabled %} control--select--list--item-disabled{% endif %} {{ item.class_name|e }}"',
    '{% if item.bg_color %} style="background-color:{{ item.bg_color|e }}"{% endif %} data-value="{{ item.id|e }}">',
    '<span class="control--select--list--item-inner">{{ item.option|e }}</span></li>{% endfor %}</ul>',
    '<button type="button" class="control--select--button {{ button_class_name|e }}"',
    ` data-value="${ofChosen('{{ item.id|e }}')}">`,
    `<span class="control--select--button-inner">${ofChosen('{{ item.option|e }}')}</span></button>`,
    `<input type="hidden" class="control--select--input" name="{{ name|e }}" value="${ofChosen('{{ item.id|e }}')}"`,
    ` data-prev-value="${ofChosen('{{ item.id|e }}')}"></div>`,
  ].join(''),
};

// The chosen item of a select, the first one when none is named. Of several items with its id, one: widgets add the
// account's task types to two of their own, and a value made of both is none that people could have chosen.
function ofChosen(text: string): string {
  return `{% for item in items if ${chosen} %}{% if loop.first %}${text}{% endif %}{% endfor %}`;
}
