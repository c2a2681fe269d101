import type { TwigTemplate, Widget } from '../kommo/types';
import { controlTemplates } from './controls/control-templates';
import type { KommoHost } from './host';
import { tellLack } from './not-modelled';

/** What a widget can ask to be rendered. */
interface TemplateSource {
  ref?: string;
  data?: string;
  href?: string;
  base_path?: string;
  promised?: true;
  load?: (template: TwigTemplate) => void;
}

/** The `render` of a widget: a text or one of Kommo's templates at once, a file of the archive later. */
export function renderWith(host: KommoHost): Widget['render'] {
  const { twig, events } = host;
  const render = (source: TemplateSource, params: object = {}): unknown => {
    if (source.href !== undefined) return renderFile(source);
    const template = source.data ?? controlTemplates[source.ref ?? ''];
    if (template === undefined) {
      tellLack(host, `render({ref: ${JSON.stringify(source.ref)}})`);
      return '';
    }
    const text = twig.twig({ data: template }).render(params);
    if (text.trim() === '') events.warned?.('render', `The template ${source.ref ?? 'given as text'} came out empty.`);
    return text;
  };
  return render as Widget['render'];

  function renderFile({ href = '', base_path: basePath = '', promised, load }: TemplateSource): unknown {
    const loading = loadTemplate(href, basePath);
    if (promised) return loading;
    loading.then(
      (template) => load?.(template),
      (error: unknown) => events.failed?.('render', error),
    );
    return true;
  }

  function loadTemplate(href: string, base: string): Promise<TwigTemplate> {
    return new Promise((resolve, reject) => {
      const error = (): void => reject(new Error(`The template ${href} is not in the archive.`));
      twig.twig({ href: `${base}${href}`, base, load: (template) => resolve(told(template, href)), error });
    });
  }

  function told(template: TwigTemplate, address: string): TwigTemplate {
    const plain = template.render.bind(template);
    template.render = (params) => {
      const text = plain(params);
      if (text.trim() === '') events.warned?.('render', `The template ${address} came out empty.`);
      return text;
    };
    return template;
  }
}
