/**
 * Kommo's control templates, written anew from their documented parameters and the markup they produce
 * (developers.kommo.com/docs/system-templates). Ours escape every value; whether Kommo's do is not documented.
 */
export const controlTemplates: Record<string, string> = {
  '/tmpl/controls/textarea.twig': [
    '<textarea class="text-input text-input-textarea {{ class_name|e }}"',
    '{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}"',
    '{% if tab_index %} tabindex="{{ tab_index|e }}"{% endif %}',
    '{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}',
    '{% if style %} style="{% for property, value in style %}{{ property|e }}:{{ value|e }};{% endfor %}"{% endif %}',
    '{% if disabled %} disabled{% endif %}{% if readonly %} readonly{% endif %}',
    ' {{ additional_data|e }}>{{ value|e }}</textarea>',
  ].join(''),
  '/tmpl/controls/input.twig': [
    '<input class="text-input {{ class_name|e }}" type="{{ type|default("text")|e }}" autocomplete="off"',
    '{% if id %} id="{{ id|e }}"{% endif %} name="{{ name|e }}" value="{{ value|e }}"',
    '{% if placeholder %} placeholder="{{ placeholder|e }}"{% endif %}',
    '{% if max_length %} maxlength="{{ max_length|e }}"{% endif %}',
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
};
