import type { Page } from 'playwright-core';

/** A picture of the page. */
export interface Picture {
  /** The name of its file. */
  file: string;
  title: string;
  bytes: Buffer;
}

/** As many of one part as anybody looks at. */
const most = 30;

/** The pictures of a part of a trial, in the order in which they were taken. */
export class Album {
  readonly pictures: Picture[] = [];
  #isWanted: boolean;
  #part: string;

  /** `part` is what the names of its files begin with. */
  constructor(isWanted: boolean, part: string) {
    this.#isWanted = isWanted;
    this.#part = part;
  }

  /** Takes a picture; none where none is wanted, or where the page does not answer. */
  async take(page: Page, name: string, title: string): Promise<Picture | undefined> {
    if (!this.#isWanted || this.pictures.length >= most) return undefined;
    const bytes = await page.screenshot({ animations: 'disabled', timeout: 2000 }).catch(() => undefined);
    if (!bytes) return undefined;
    const number = String(this.pictures.length + 1).padStart(2, '0');
    const picture = { file: `${this.#part}-${number}-${name}.png`.toLowerCase(), title, bytes };
    this.pictures.push(picture);
    return picture;
  }
}
