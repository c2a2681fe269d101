import type { BrowserContext, CDPSession, Dialog, Page, Request, Route } from 'playwright-core';
import { accountFacts } from '../../kommo/sample-account/facts';
import { contentType } from '../../simulator/server/content-type';
import type { Stubs } from '../../simulator/server/stubs';
import type { Target, TrialEvent, TrialPage } from '../protocol';
import { answerFor, nobody } from './answers';
import { RequestsUnderWay } from './requests-under-way';
import { listenToBrowser, type ToldByBrowser } from './told-by-browser';

/** The address of the account, which nothing of a trial ever reaches. */
export const accountOrigin = `https://${accountFacts.subdomain}.kommo.com`;

const ownAddress = `${accountOrigin}/`;

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

/** How often is waited for requests that come of answers: a page that asks for ever is not waited for. */
const mostRounds = 5;

type Answer<Name extends keyof TrialPage> = Awaited<ReturnType<TrialPage[Name]>>;

/** A tab of the browser: every request is answered here, so that none leaves the process. */
export class TrialTab {
  /** Files of the archive that were asked for and are not there. */
  readonly missingFiles: string[] = [];
  /** Addresses that the page was to be left for. */
  readonly leaving: string[] = [];
  /** Whether something was asked that nobody answers here. */
  isUnanswered = false;
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly told: ToldByBrowser;
  #served: Served;
  #requests: RequestsUnderWay;
  #isLoading = false;

  private constructor(page: Page, devtools: CDPSession, { told, served }: { told: ToldByBrowser; served: Served }) {
    this.page = page;
    this.devtools = devtools;
    this.told = told;
    this.#requests = new RequestsUnderWay(devtools);
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
    page.on('dialog', (dialog) => void endDialog(dialog).catch(() => {}));
    context.on('page', (other) => {
      if (other === page) return;
      tab.leaving.push(other.url());
      void other.close().catch(() => {});
    });
    return tab;
  }

  /** Whether a page that has come now was loaded by the widget. */
  get isLost(): boolean {
    return !this.#isLoading;
  }

  /** Loads the page anew, without anything of the widget in it. */
  async load(): Promise<void> {
    this.#isLoading = true;
    await this.page.goto(ownAddress, { waitUntil: 'load' }).finally(() => (this.#isLoading = false));
  }

  /** Asks the page; without a library of ours between, which would be in the page of each widget. */
  async ask<Name extends keyof TrialPage>(name: Name, ...values: Parameters<TrialPage[Name]>): Promise<Answer<Name>> {
    const given = JSON.stringify(JSON.stringify(values));
    const { result, exceptionDetails: failure } = await this.devtools.send('Runtime.evaluate', {
      expression: `trial.${name}(...JSON.parse(${given}))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return result.value as Answer<Name>;
  }

  /** Waits until the page has nothing more to do and everybody has answered, and gives what happened. */
  async settle(): Promise<TrialEvent[]> {
    const events = await this.ask('settle');
    for (let round = 0; round < mostRounds && !this.#requests.areNone; round += 1) {
      await this.#requests.end();
      events.push(...(await this.ask('settle')));
    }
    return events;
  }

  /** Whether something was begun in the page that may still change something within so many milliseconds. */
  async isBusy(within: number): Promise<boolean> {
    // Asked first: what it has begun by then is known here before it answers.
    return (await this.ask('isBusy', within)) || !this.#requests.areNone;
  }

  /** A click where people click; where something lies over the element, they would use the keyboard. */
  async click(target: Target): Promise<void> {
    const point = await this.ask('pointOf', target);
    if (point) await this.page.mouse.click(point.x, point.y);
    else await this.ask('clickOn', target);
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const { origin: asked, pathname, search } = new URL(request.url());
    const isOwn = asked === accountOrigin;
    if (isOwn && pathname.startsWith('/archive/')) return this.#giveFile(route, pathname);
    if (this.#isLeaving(request)) {
      this.leaving.push(request.url());
      // An answer without content leaves the page where it is.
      return route.fulfill({ status: 204 });
    }
    const asset = isOwn ? this.#served.assets.get(pathname.slice(1)) : undefined;
    if (asset) return route.fulfill({ body: asset, contentType: contentType(pathname.slice(1) || 'index.html') });
    return this.#answerFromOutside(route, isOwn ? pathname + search : request.url());
  }

  #isLeaving(request: Request): boolean {
    const isNavigation = request.isNavigationRequest() && request.frame() === this.page.mainFrame();
    return isNavigation && !(this.#isLoading && request.url() === ownAddress);
  }

  /** What somebody answers who is not there; the page may read it, whoever that is. */
  async #answerFromOutside(route: Route, address: string): Promise<void> {
    const request = route.request();
    const answer = await answerFor(this.#served.stubs, { method: request.method(), address, body: request.postData() });
    if (answer === nobody) this.isUnanswered = true;
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

// The trial itself loads the page anew, whatever a widget wants to ask before; all else is asked in the page.
function endDialog(dialog: Dialog): Promise<void> {
  return dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss();
}
