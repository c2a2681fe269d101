import { expect, it } from 'vitest';
import { inspect } from '../../check/inspect';
import { openFiles, type Subject } from '../../check/subject';
import { UserError } from '../../shared/user-error';
import { goodFiles } from './support/good-archive';

/** An archive that tells how often it was closed. */
function watched(): { subject: Subject; closed: () => number } {
  let closed = 0;
  const subject = openFiles(goodFiles());
  const close = (): void => {
    closed += 1;
  };
  return { subject: { ...subject, archive: { ...subject.archive, close } }, closed: () => closed };
}

it('closes the archive', async () => {
  const { subject, closed } = watched();
  await inspect(subject);
  expect(closed()).toBe(1);
});

it('closes the archive when the exceptions cannot be read', async () => {
  const { subject, closed } = watched();
  await expect(inspect(subject, { packageJson: '/missing/package.json' })).rejects.toThrow(UserError);
  expect(closed()).toBe(1);
});
