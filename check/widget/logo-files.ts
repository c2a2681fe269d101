import { type Logo, logos, pipelineLogo } from '../../kommo/facts/logos';
import { isForPipeline } from './manifest-document';
import type { CheckedWidget } from './checked-widget';
import type { WidgetFile } from './widget-file';

/** The logos that this widget should have: the five, and the pipeline's where it stands there. */
export function demandedLogos(widget: CheckedWidget): readonly Logo[] {
  return isForPipeline(widget) ? [...logos, pipelineLogo] : logos;
}

/** A logo that is in the archive. */
interface PresentLogo {
  logo: Logo;
  file: WidgetFile;
  /** For a problem with it: one that is not demanded harms nobody. */
  milder: { severity?: 'warning' };
}

/** The logos that are in the archive, demanded or not. */
export function presentLogos(widget: CheckedWidget): PresentLogo[] {
  const demanded = demandedLogos(widget);
  return [...logos, pipelineLogo].flatMap((logo) => {
    const file = widget.files.get(logo.file);
    return file ? [{ logo, file, milder: demanded.includes(logo) ? {} : { severity: 'warning' as const } }] : [];
  });
}
