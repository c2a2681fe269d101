import type { CurrentAccount, InstallStatus, SystemInfo, TwigTemplate } from '../kommo/types';

/** A template of a file, with the folder that its `include` starts from. */
interface TwigFile {
  href: string;
  base: string;
  load: (template: TwigTemplate) => void;
  error: () => void;
}

/** The part of twig that the page uses; the same in 0.8.9, which Kommo has, and in later versions. */
export interface TwigEngine {
  twig(source: { id?: string; data: string }): TwigTemplate;
  twig(source: TwigFile): unknown;
}

export interface CallbackCall {
  values: unknown[];
  result: unknown;
  /** How long the callback took, without what its promise may do. */
  milliseconds: number;
}

/** A request of `$authorizedAjax`, and what came of it. */
export interface AuthorizedRequest {
  method: string;
  url: string;
  /** 0 where no answer came that the page may read. */
  status: number;
  /** What was answered, or why nothing was asked. */
  answer: string;
}

/** What happened in the page, for whoever watches: a test, or the panel of a simulator. */
export interface HostEvents {
  /** A callback of the widget was called and has returned. */
  called?: (callback: string, call: CallbackCall) => void;
  /** A callback of the widget, or the widget itself, threw; Kommo catches that and goes on. */
  failed?: (where: string, error: unknown) => void;
  /** The widget used a member of Kommo's page that the model does not have. */
  missing?: (member: string) => void;
  /** Something that the developer of the widget should know, in words. */
  warned?: (title: string, text: string) => void;
  /** The widget asks a server through Kommo's proxy, with `crm_post`; what is given back is told the answer's status. */
  proxied?: (target: string) => (status: number) => void;
  /** The widget asked a server with `$authorizedAjax`. */
  authorized?: (request: AuthorizedRequest) => void;
}

/** Where the widget runs. */
export interface HostPage {
  system: () => SystemInfo;
  account: () => CurrentAccount;
  /** The widget changed the status on its card. */
  statusChanged: (status: InstallStatus) => void;
}

/** The libraries and watchers that the model of Kommo's page stands on. */
export interface KommoHost {
  $: JQueryStatic;
  twig: TwigEngine;
  events: HostEvents;
  /** What the model lacks throws when it is used; else the widget goes on, as far as it can. */
  strict?: boolean;
  /** The account and the place in which the page is shown; without it, what tells of them is not modelled. */
  page?: HostPage;
  /** Gets a token for an integration with OAuth from Kommo's server; without it, `$authorizedAjax` is not modelled. */
  disposableToken?: (oauthClient: string) => Promise<string>;
  /** Takes `$authorizedAjax` away: not every page that a widget runs in may have it. */
  authorizedAjax?: 'absent';
}
