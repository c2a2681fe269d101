import { oneOf, textThat } from '../../settings/readers';
import type { Rows } from '../channel-kind';
import { filledText, webAddress } from '../text-readers';

/** What the channel `http` is told from the environment. */
export const httpSettings = {
  url: {
    name: 'HTTP_URL',
    meaning: 'Where each message is posted to. This very scheme, host and port may be in a private network',
    example: 'https://gateway.example.com/messages',
    required: true,
    secret: true,
    read: webAddress,
    remedy: 'Write it as https://host/path.',
  },
  apiKey: {
    name: 'HTTP_API_KEY',
    meaning: 'Sent as `apikey`, unless the account has a password of its own',
    example: 'k3y',
    secret: true,
    read: filledText,
    remedy: 'Write the key that your server knows, or leave the line out.',
  },
  signingSecret: {
    name: 'HTTP_SIGNING_SECRET',
    meaning: 'Signs each message as Standard Webhooks do; several, comma-separated, while it is being changed',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    secret: true,
    read: textThat((value) => secretsOf(value).every(isSecret), 'is not a secret of Standard Webhooks'),
    remedy: `Make one with: node -p "'whsec_' + crypto.randomBytes(24).toString('base64')"`,
  },
  isIdempotent: {
    name: 'HTTP_IDEMPOTENT',
    meaning: 'Whether the server sends a message once however often its `Idempotency-Key` comes',
    default: 'true',
    example: 'false',
    read: oneOf(['true', 'false']),
    remedy: 'Write true or false.',
  },
} satisfies Rows;

/** The secrets of HTTP_SIGNING_SECRET. */
export function secretsOf(value = ''): string[] {
  return value
    .split(',')
    .map((secret) => secret.trim())
    .filter(Boolean);
}

// 24 to 64 bytes, as Standard Webhooks demand.
function isSecret(secret: string): boolean {
  return /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(secret);
}
