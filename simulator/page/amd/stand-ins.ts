import { hostModules } from '../../../kommo/facts/host-modules';
import { tellLack } from '../../../kommo-page/not-modelled';

type Lacks = Parameters<typeof tellLack>[0];

/** The plugins that a module gives to jQuery: without them, the widget would stop at its next call. */
const plugins: Record<string, readonly string[]> = {
  colorpicker: ['colorpicker', 'ColorPicker'],
  fullcalendar: ['fullCalendar'],
  'intl-tel-input': ['intlTelInput'],
  intl_tel_input: ['intlTelInput'],
  jplayer: ['jPlayer'],
  'jquery-ui': [
    'accordion',
    'autocomplete',
    'datepicker',
    'dialog',
    'draggable',
    'droppable',
    'resizable',
    'selectable',
    'slider',
    'sortable',
    'tabs',
    'tooltip',
  ],
  rangeslider: ['rangeslider'],
};

/** Whether Kommo's page has a module of this name, in whose place this page has a stand-in. `lib/…` are parts of its own, of which more exist than are known. */
export function hasStandIn(id: string): boolean {
  return hostModules.get(id) === 'stand-in' || (id.startsWith('lib/') && !hostModules.has(id));
}

/** Stands for such a module: whatever is done with it is told once, and the widget goes on with something empty. */
export function standIn(id: string, $: JQueryStatic, lacks: Lacks): object {
  for (const name of plugins[id] ?? []) {
    if (name in $.fn) continue;
    Object.assign($.fn, {
      [name](this: JQuery) {
        tellLack(lacks, `module "${id}": $.fn.${name}`);
        return this;
      },
    });
  }
  return empty(`module "${id}"`, lacks);
}

function empty(name: string, lacks: Lacks): object {
  const used = (): object => {
    tellLack(lacks, name);
    return empty(`${name}()`, lacks);
  };
  return new Proxy(function standsIn() {}, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      // Looked at by module loaders, by promises and by JSON, which is no use of the module.
      if (typeof key === 'symbol' || ['__esModule', 'then', 'toJSON', 'prototype'].includes(key)) return undefined;
      if (key === 'length') return 0;
      if (key === 'toString') return () => '';
      const member = `${name}.${key}`;
      if (lacks.strict) tellLack(lacks, member);
      return empty(member, lacks);
    },
    apply: used,
    construct: used,
  });
}
