import type { BrowserContext, CDPSession, ElementHandle, Page, Route } from 'playwright-core';
import { accountFacts } from '../../kommo/sample-account/facts';
import { contentType } from '../../simulator/server/content-type';
import type { Stubs } from '../../simulator/server/stubs';
import type { TrialPage } from '../protocol';
import { answerFor } from './answers';
import { listenToBrowser, type ToldByBrowser } from './told-by-browser';

/** The address of the account, which nothing of a trial ever reaches. */
export const accountOrigin = `https://${accountFacts.subdomain}.kommo.com`;

/** What a tab answers the page with. */
export interface Served {
  /** The page itself, by path. */
  assets: ReadonlyMap<string, Buffer>;
  revision: string;
  /** The archive. */
  files: ReadonlyMap<string, Buffer>;
  stubs: Stubs | undefined;
}

/** How long a click or a key may take to be possible, and the page to be there, in milliseconds. */
const patience = 5000;
const loadPatience = 60_000;

/** A tab of the browser: every request is answered here, so that none leaves the process. */
export class TrialTab {
  /** Files of the archive that were asked for and are not there. */
  readonly missingFiles: string[] = [];
  /** Addresses that the page was to be left for. */
  readonly leaving: string[] = [];
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly told: ToldByBrowser;
  #served: Served;

  private constructor(page: Page, devtools: CDPSession, { told, served }: { told: ToldByBrowser; served: Served }) {
    this.page = page;
    this.devtools = devtools;
    this.told = told;
    this.#served = served;
  }

  static async open(context: BrowserContext, served: Served): Promise<TrialTab> {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.setDefaultNavigationTimeout(loadPatience);
    const devtools = await context.newCDPSession(page);
    const tab = new TrialTab(page, devtools, { told: await listenToBrowser(devtools), served });
    // Everything that a page of this context asks for, and what further windows and frames do.
    await context.route('**/*', (route) => tab.#answer(route).catch(() => {}));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    context.on('page', (other) => {
      if (other === page) return;
      tab.leaving.push(other.url());
      void other.close().catch(() => {});
    });
    return tab;
  }

  /** Loads the page anew, without anything of the widget in it. */
  async load(): Promise<void> {
    await this.page.goto(`${accountOrigin}/`, { waitUntil: 'load' });
  }

  ask<Name extends keyof TrialPage>(
    name: Name,
    ...values: Parameters<TrialPage[Name]>
  ): Promise<Awaited<ReturnType<TrialPage[Name]>>> {
    const given = JSON.stringify(JSON.stringify(values));
    return this.page.evaluate(`trial.${name}(...JSON.parse(${given}))`);
  }

  /** Gets hold of a control of an open form, or of what `inner` names in it. */
  async hold(action: number, control: number, inner: string): Promise<ElementHandle | null> {
    const found = await this.page.evaluateHandle(`trial.element(${action}, ${control}, ${JSON.stringify(inner)})`);
    return found.asElement();
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const { origin: asked, pathname, search } = new URL(request.url());
    const isOwn = asked === accountOrigin;
    if (isOwn && pathname.startsWith('/archive/')) return this.#giveFile(route, pathname);
    const asset = isOwn ? this.#served.assets.get(pathname.slice(1)) : undefined;
    if (asset) return route.fulfill({ body: asset, contentType: contentType(pathname.slice(1) || 'index.html') });
    if (request.isNavigationRequest() && request.frame() === this.page.mainFrame()) {
      this.leaving.push(request.url());
      // An answer without content leaves the page where it is.
      return route.fulfill({ status: 204 });
    }
    return this.#answerFromOutside(route, isOwn ? pathname + search : request.url());
  }

  /** What somebody answers who is not there; the page may read it, whoever that is. */
  async #answerFromOutside(route: Route, address: string): Promise<void> {
    const request = route.request();
    const answer = await answerFor(this.#served.stubs, { method: request.method(), address, body: request.postData() });
    const { status = 200, type, headers = {}, body } = answer;
    const readable = { 'access-control-allow-origin': accountOrigin, 'access-control-allow-credentials': 'true' };
    const all = { ...readable, ...headers, 'content-type': type };
    await route.fulfill({ status, headers: all, body: Buffer.from(body) });
  }

  #giveFile(route: Route, pathname: string): Promise<void> {
    const name = decodeURIComponent(pathname.replace(/^\/archive\/\w+\//, ''));
    const file = this.#served.files.get(name);
    if (file) return route.fulfill({ body: file, contentType: contentType(name) });
    this.missingFiles.push(name);
    return route.fulfill({ status: 404, body: `${name} is not in the archive.` });
  }
}
