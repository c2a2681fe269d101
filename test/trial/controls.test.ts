import { expect, it } from 'vitest';
import type { Trial } from '../../trial/gather';
import { plantedWidget } from './support/planted-widget';
import { trials } from './support/trials';

const tryWidget = trials();

/** Controls that are none of the browser's: all keep their values in the one field, or lose that of one name. */
function widgetWithRoles(lost = ''): Map<string, Buffer> {
  return plantedWidget(`
    var kept = {};
    try { kept = JSON.parse(field.value); } catch (error) { kept = {}; }
    delete kept['${lost}'];
    function keep(name, value) { kept[name] = value; $(field).val(JSON.stringify(kept)).trigger('change'); }
    var row = $('<div>').insertAfter($(field).hide());
    $('<div role="checkbox" tabindex="0" aria-label="Box">&nbsp;</div>').attr('aria-checked', kept.box === true)
      .on('click', function () { keep('box', !kept.box); $(this).attr('aria-checked', kept.box); }).appendTo(row);
    var chosen = $('<div role="combobox" tabindex="0" aria-controls="own-list" aria-label="Choice">').text(kept.choice || 'none');
    var list = $('<div id="own-list" role="listbox">').hide();
    ['one', 'two'].forEach(function (name) {
      $('<div role="option">').text(name).attr('aria-selected', kept.choice === name).appendTo(list)
        .on('click', function () { keep('choice', name); chosen.text(name); list.hide(); });
    });
    chosen.on('click', function () { list.toggle(); }).appendTo(row);
    $('<div role="slider" tabindex="0" aria-label="Level" style="height: 8px">').attr('aria-valuenow', kept.level || 1).appendTo(row)
      .on('keydown', function (event) {
        if (event.key !== 'ArrowRight') return;
        keep('level', Number($(this).attr('aria-valuenow')) + 1);
        $(this).attr('aria-valuenow', kept.level);
      });
    $('<input type="file" aria-label="List" accept=".csv">').appendTo(row)
      .on('change', function () { keep('file', this.files[0].name); });
    $('<div role="button" tabindex="0">More</div>').appendTo(row).on('click', function () { keep('pressed', true); });
    list.appendTo(row);`);
}

async function use(files: Map<string, Buffer>): Promise<Trial> {
  return tryWidget(files, { parts: (all) => all.filter(({ name }) => name === 'using the form') });
}

it.concurrent('controls that exist by their roles only, files and buttons are operated', async () => {
  const { findings, record } = await use(widgetWithRoles());
  expect(findings).toEqual([]);
  expect(record.parts[0]?.result).toBe('4 controls changed, 1 button pressed, stored, and opened again');
});

it.concurrent.each([
  ['box', '“Box” was changed to “ticked” and saved; when the action is opened again, it shows “not ticked”.'],
  ['choice', '“Choice” was changed to “one” and saved; when the action is opened again, it shows “none”.'],
  ['level', '“Level” was changed to “2” and saved; when the action is opened again, it shows “1”.'],
])('what is lost of the control %s is told', async (name, message) => {
  const { findings } = await use(widgetWithRoles(name));
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});

it.concurrent('a select of Kommo’s that hides another one is told from it', async () => {
  const select = (name: string, one: string, two: string): string =>
    `self.render({ ref: '/tmpl/controls/select.twig' }, { name: '${name}', selected: kept.${name} || '${one}', items: [{ id: '${one}', option: '${one}' }, { id: '${two}', option: '${two}' }] })`;
  const { findings, record } = await use(
    plantedWidget(`
      var kept = {};
      try { kept = JSON.parse(field.value); } catch (error) { kept = {}; }
      var row = $('<div>').insertAfter($(field).hide()).append(${select('first', 'a', 'b')}, ${select('second', 'c', 'd')});
      row.find('input').each(function () { $(this).attr('data-own', this.name).on('change', function () {
        kept[$(this).attr('data-own')] = this.value;
        $(field).val(JSON.stringify(kept)).trigger('change');
        show();
      }); });
      function show() { row.find('.control--select').first().toggle(kept.second !== 'd'); }
      show();`),
  );
  expect(findings.filter(({ rule }) => rule === 'trial/lost-value')).toEqual([]);
  expect(record.parts[0]?.result).toMatch(/^2 controls changed/);
});

it.concurrent('Tab is pressed: what it does not lead to, and what it does not lead on from', async () => {
  const { findings } = await tryWidget(
    plantedWidget(`
      $(field).after(
        $('<button type="button" tabindex="-1">').text('Never').on('click', function () { self.clicks = 1; }),
        $('<div role="radiogroup" aria-label="Size">').append('<span role="radio" aria-checked="true" tabindex="0">S</span><span role="radio" aria-checked="false" tabindex="-1">L</span>'),
        $('<textarea aria-label="Code">').on('keydown', function (event) { if (event.key === 'Tab') event.preventDefault(); })
      );`),
    { parts: (all) => all.filter(({ name }) => name === 'looks') },
  );
  expect(findings.filter(({ rule }) => rule === 'trial/keyboard').map(({ message }) => message)).toEqual([
    '<textarea aria-label="Code"> keeps the focus: the Tab key does not lead on from it.',
    '<button type="button" tabindex="-1"> works by a click, and no key reaches it.',
  ]);
});
