/** What the simulator's server tells its page, and the page its server. */
import type { LanguageTree } from '../kommo/types';
import type { Manifest } from '../kommo/manifest';

/** The archive that is loaded. */
export interface ArchiveInfo {
  /** Another one for other contents; stands in the address of the archive's files. */
  revision: string;
  /** The widget's code: that of the manifest, else one made up, as Kommo does at the upload. */
  code: string;
  manifest: Manifest;
  /** The i18n files by language. */
  languages: Record<string, LanguageTree>;
}

/** A finding of `npm run check`. */
export interface CheckFinding {
  severity: 'error' | 'warning' | 'note';
  rule: string;
  place: string;
  message: string;
}

/** How things stand. */
export interface SimulatorStatus {
  /** Another one each time that the simulator is started: its requests, its API and its receiver begin anew then. */
  run: string;
  /** Where the archive comes from, as shown to the user. */
  source: string;
  /** The last archive that could be loaded. */
  archive?: ArchiveInfo;
  /** Why the newest build, or the newest archive, could not be loaded. */
  failure?: string;
  /** What the compiler says of the sources. */
  typeErrors?: string;
  findings: CheckFinding[];
  /** Whether a folder answers for back ends that are not there. */
  hasStubs: boolean;
  /** The origin of the gate, and of the page where the user allows hosts. */
  gateOrigin: string;
  /** The address of the built-in catcher. */
  catcherUrl: string;
  /** Absent where the simulator runs without one. */
  receiver?: ReceiverStatus;
  /** The client that the loaded widget is in OAuth; absent where nobody gives tokens. */
  oauthClient?: string;
}

/** How the receiver of this repository stands; `url` is where it takes hooks, `reason` a sentence. */
export type ReceiverStatus =
  { state: 'starting' } | { state: 'running'; url: string } | { state: 'down'; reason: string };

/** A card of the board, as the API has to tell it. */
export interface BoardCard {
  id: number;
  name: string;
  price: number;
  stageId: number;
  contact: string;
  phone: string;
}

/** What became of a request that was sent. */
export interface SendResult {
  /** Absent where no answer came. */
  status?: number;
  /** The beginning of the answer, or why none came. */
  answer: string;
  /** From the beginning of the request to the end of its answer. */
  milliseconds: number;
  /** Nothing was sent; the address of the page where the user can allow this host. */
  allowAt?: string;
}

/** What the page may ask of the gate, the frame of another origin that has it done. */
export const gateDeeds = ['send', 'stubs'] as const;

/** What the gate says to the page once it listens. */
export const gateReady = 'The gate is ready.';

/** One question to the gate; it answers through the port that comes with it. */
export interface GateQuestion {
  deed: (typeof gateDeeds)[number];
  value: unknown;
}

/** The server's answer. */
export interface GateAnswer {
  status: number;
  text: string;
}

/** The answer in place of that of a server which is gone. */
export const serverGone: GateAnswer = {
  status: 0,
  text: 'The simulator does not run any more: start npm run dev again.',
};

/** What a hook is about. */
export interface HookCard {
  kind: 'leads' | 'customers';
  id: number;
  stageId?: number;
}

/** What the receiver does with a hook, in this order. */
export const hookSteps = ['stored', 'read', 'filled', 'sent', 'noted'] as const;

/** One of these steps. */
export type HookStep = (typeof hookSteps)[number];

/** A message as it reached a client. */
export interface PhoneMessage {
  hookId: string;
  contactId: number;
  name: string;
  /** The number or the e-mail address that it went to. */
  address: string;
  text: string;
}

/** How far a hook has come in the receiver of this repository. */
export interface HookProgress {
  hookId: string;
  card: HookCard;
  /** When it was sent, in milliseconds since 1970. */
  time: number;
  /** Milliseconds after the hook was sent, for the steps that are done. */
  steps: Partial<Record<HookStep, number>>;
  /** What was asked of Kommo's API meanwhile, with the status of the answer. */
  requests: string[];
  messages: PhoneMessage[];
  /** The text of the note on the card. */
  note?: string;
  /** How it ended, in the receiver's own word. */
  outcome?: string;
  /** It has come again, and nothing more is done for it. */
  isRepeated?: true;
}

/** How many requests the built-in catcher remembers, and the page. */
export const mostCaught = 5000;

/** A request as the built-in catcher got it. */
export interface CaughtRequest {
  id: number;
  /** When, in milliseconds since 1970. */
  time: number;
  contentType: string;
  body: string;
}

/** What the server pushes to the page. */
export type ServerMessage =
  | { type: 'status'; status: SimulatorStatus }
  | { type: 'caught'; request: CaughtRequest }
  | { type: 'progress'; progress: HookProgress };
