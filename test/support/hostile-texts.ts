/** Texts that break what puts them together as markup, templates, attributes or web addresses. */
export const hostileTexts: readonly string[] = [
  'one\ntwo\n\nthree',
  '\nstarts and ends with a break\n',
  '  blanks around  ',
  'tab\there',
  '"double" and \'single\' quotes',
  '</textarea><script>window.broken = true</script>',
  '<img src=x onerror="window.broken = true">',
  'a < b && c > d; &amp; &lt; &#10; &quot;',
  '100% %s %20 ${x} #{y} #code#',
  '{{contact_name}} {{ 7 * 7 }} {% raw %} {# comment #}',
  '{{constructor}} {{__proto__}} {{toString}}',
  '👩‍👩‍👧‍👦 🇧🇷 👍🏽',
  'مرحبا שלום 日本語 Ünïcödé',
  '\u202Eright to left\u202C \u200Bzero width\u200B',
  'back\\slash \\n \\u0041',
  'x'.repeat(20_000),
];
