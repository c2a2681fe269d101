import { expect, it } from 'vitest';
import { checkFiles, checkZip } from '../../check/check-archive';
import { goodFiles } from './support/good-archive';
import { zipOfFiles } from '../support/zip';

it('finds nothing in a good widget, with the rules of the marketplace, as files and as a zip', async () => {
  const reports = [
    await checkFiles(goodFiles(), { listing: true }),
    await checkZip(zipOfFiles(goodFiles()), { listing: true }),
  ];
  expect(reports.map(({ findings }) => findings)).toEqual([[], []]);
});
