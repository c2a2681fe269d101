import type { ArchiveInfo } from '../../simulator/protocol';
import { cancelling } from './cancelling';
import { hostileValues } from './hostile-values';
import { languageParts } from './languages';
import { lateForm } from './late-form';
import { looks } from './looks';
import { openings } from './openings';
import type { Part } from './part';
import { twoActions } from './two-actions';
import { using } from './using';

const formParts: readonly Part[] = [using, twoActions, cancelling, openings, lateForm, hostileValues, looks];

/** The parts of a trial in their order; what one learns, those behind it use. */
export function partsFor(archive: ArchiveInfo): Part[] {
  const hasForm = archive.manifest.locations?.includes('digital_pipeline') === true;
  return [...languageParts(archive), ...(hasForm ? formParts : [])];
}
