import { type AssembledFiles, assembleFiles, type BuildInput } from './assemble-files';
import { zip } from './zip';

/** A finished build, in memory. */
export interface WidgetBuild extends AssembledFiles {
  /** The bytes of widget.zip. */
  archive: Buffer;
}

/** Makes the archive of the widget from the project, unchecked. */
export async function buildWidget(input: BuildInput): Promise<WidgetBuild> {
  const assembled = await assembleFiles(input);
  return { ...assembled, archive: await zip(assembled.files) };
}
