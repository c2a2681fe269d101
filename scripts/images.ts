import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawLogos } from './images/draw-logos';
import { projectPaths, repositoryRoot } from '../shared/paths';
import { runCommand } from './run-command';

await runCommand(async () => {
  const { images } = projectPaths(repositoryRoot);
  for (const [file, picture] of await drawLogos(images)) {
    const png = picture.asPng();
    await writeFile(join(images, file), png);
    console.log(`${file.padEnd(16)} ${picture.width}x${picture.height}  ${png.length} bytes`);
  }
});
