import { controlTemplates } from '../../../kommo-page/controls/control-templates';
import type { TwigEngine } from '../../../kommo-page/host';

/** Kommo's module `twigjs`: the engine, which can be called itself, with the control templates under their ids. */
export function callableTwig(engine: TwigEngine): TwigEngine {
  for (const [id, data] of Object.entries(controlTemplates)) engine.twig({ id, data });
  const callable = (source: { data: string }): unknown => engine.twig(source);
  return Object.assign(callable, engine);
}
