import type { TwigTemplate, Widget } from '../kommo/types';
import { controlTemplates } from './control-templates';
import type { KommoHost } from './host';
import { notModelled } from './not-modelled';

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
export function renderWith({ twig, events }: KommoHost): Widget['render'] {
  const render = (source: TemplateSource, params: object = {}): unknown => {
    if (source.href !== undefined) return renderFile(source);
    if (source.data !== undefined) return twig.twig({ data: source.data }).render(params);
    const template = controlTemplates[source.ref ?? ''];
    if (template === undefined) return notModelled(`render(${JSON.stringify(source)})`, events.missing)();
    return twig.twig({ data: template }).render(params);
  };
  return render as Widget['render'];

  function renderFile({ href, base_path: basePath = '', promised, load }: TemplateSource): unknown {
    const loading = fetchTemplate(`${basePath}${href}`);
    if (promised) return loading;
    loading.then(
      (template) => load?.(template),
      (error: unknown) => events.failed?.('render', error),
    );
    return true;
  }

  async function fetchTemplate(address: string): Promise<TwigTemplate> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The template ${address} is not in the archive.`);
    return twig.twig({ data: await response.text() });
  }
}
