/**
 * A credential that can be told by its shape alone. The patterns look at any text, so none may go over the same stretch
 * again and again: each is bounded, or begins where a word does.
 */
export interface SecretShape {
  name: string;
  /** The group `secret`, where there is one, is the credential; else the whole match is. */
  pattern: RegExp;
  /** For what may be public by design. */
  severity?: 'warning';
}

/** The credentials that are told by their shape. */
export const secretShapes: readonly SecretShape[] = [
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----[^-]{0,8000}/g },
  { name: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255})\b/g },
  { name: 'a GitLab token', pattern: /\bglpat-[\w-]{20,64}/g },
  { name: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/g },
  { name: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/T\w{6,20}\/B\w{6,20}\/\w{16,40}/g },
  { name: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,250}\b/g },
  { name: 'a Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/g, severity: 'warning' },
  { name: 'a Google client secret', pattern: /\bGOCSPX-[\w-]{24,40}/g },
  { name: 'an OpenAI key', pattern: /(?<![\w-])sk-(?:proj-|svcacct-)?[\w-]{20,60}T3BlbkFJ[\w-]{20,80}/g },
  { name: 'an Anthropic key', pattern: /\bsk-ant-[a-z0-9]{3,12}-[\w-]{60,200}/g },
  { name: 'a SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g },
  { name: 'a Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/g },
  { name: 'a Twilio key', pattern: /\bSK[0-9a-f]{32}\b/g },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: 'a Telegram bot token', pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  { name: 'a JSON web token', pattern: /(?<![\w-])eyJ[\w-]{10,3000}\.eyJ[\w-]{10,6000}\.[\w-]{20,2000}/g },
  {
    name: 'a bearer token',
    pattern:
      /\bBearer {1,4}(?!eyJ|[\w+/.~-]{0,80}(?:your|example|sample|placeholder|xxxx|token))(?=[A-Z_+/.~-]{0,80}\d)(?<secret>[\w+/.~-]{20,2000}={0,2})/gi,
  },
  {
    name: 'the token of a user beside a bearer token',
    pattern: /\bBearer {1,4}[\w+/.~-]{10,2000}={0,2} {0,4}, {0,4}User {1,4}(?<secret>[\w+/.~-]{16,2000}={0,2})/gi,
  },
  {
    name: 'a login in an Authorization header',
    pattern: /\bAuthorization["']?\]?\s{0,8}[:=,]\s{0,8}["'`]Basic {1,4}[\w+/-]{8,2000}={0,2}/gi,
  },
  {
    name: 'a password in a URL',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#:@"'`<>${}]{1,80}:[^\s/?#@"'`<>${}]{3,200}@[\w.-]{1,250}/gi,
  },
];

/** A value given to a name that says it is secret: `client_secret: "…"`, `APP_KEY = '…'`, `'X-Api-Key', '…'`, `?api_key=…`. */
export const namedSecrets: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?<name>client_?secret|secret_?key|secret_access_key|(?:access|refresh|auth|bearer|api|app|user|partner)_?token|(?:api|app|consumer)_?secret|(?:x-)?app[_-]?key|(?:auth|service)_?key|consumer_?key|(?:x-)?api[_-]?key|private_?key|password|passwd)["']?\]?\s{0,8}[:=]\s{0,8}["'`](?<value>[^"'`\s<>{}$]{8,500})["'`]/gi,
  /["'](?<name>(?:x-)?(?:api|app)-?key|x-auth-token)["']\s{0,8},\s{0,8}["'`](?<value>[^"'`\s<>{}$]{8,500})["'`]/gi,
  /[?&](?<name>client_?secret|api_?key|access_?token|auth_?token)=(?<value>[\w.~%+-]{8,500})/gi,
];
