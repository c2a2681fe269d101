import type { Entity } from '../../../kommo/hook/pipeline';
import type { Area } from './widget-runtime';

/** How the page names an area to the widget; for the pipeline editor several spellings were observed. */
export function areaName(area: Area, entity: Entity): string {
  return area === 'settings' ? 'settings' : `${entity}-dp`;
}
