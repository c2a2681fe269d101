import type { Page } from 'playwright-core';

/** A picture of the page. */
export interface Picture {
  /** The name of its file. */
  file: string;
  title: string;
  bytes: Buffer;
}

/** As many as anybody looks at. */
const most = 80;

/** The pictures of a trial, in the order in which they were taken. */
export class Album {
  readonly pictures: Picture[] = [];
  #isWanted: boolean;

  constructor(isWanted: boolean) {
    this.#isWanted = isWanted;
  }

  /** Takes a picture and gives the name of its file; none where none is wanted, or where the page does not answer. */
  async take(page: Page, name: string, title: string): Promise<string | undefined> {
    if (!this.#isWanted || this.pictures.length >= most) return undefined;
    const bytes = await page.screenshot({ animations: 'disabled', timeout: 2000 }).catch(() => undefined);
    if (!bytes) return undefined;
    const file = `${String(this.pictures.length + 1).padStart(2, '0')}-${name}.png`.toLowerCase();
    this.pictures.push({ file, title, bytes });
    return file;
  }
}
