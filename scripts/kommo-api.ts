import { parseArgs } from 'node:util';
import { startKommoApi } from '../kommo-api/start-kommo-api';
import { codeOf } from '../shared/error-code';
import { UserError } from '../shared/user-error';
import { endWithParent } from './end-with-parent';
import { runCommand } from './run-command';

await runCommand(async () => {
  const port = readPort(process.argv.slice(2));
  const { origin, kommo, close } = await startKommoApi({ port }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EADDRINUSE') throw cause;
    throw new UserError(`The port ${port} is taken. Name another with --port.`, { cause });
  });
  const { facts } = kommo.firstAccount;
  const { integration } = kommo.tokens;
  const token = kommo.tokens.longLived(facts.id);
  console.log(`
The API of the local Kommo is at ${origin} (Ctrl+C ends it). Try it:

curl -H 'Authorization: Bearer ${token}' '${origin}/api/v4/leads?with=contacts'

For a receiver with one private integration:

KOMMO_ORIGIN=${origin}
KOMMO_HOST=${facts.subdomain}.kommo.com
KOMMO_TOKEN=${token}

For one with OAuth, which POST ${origin}/local/accounts/${facts.id}/code installs:

KOMMO_ORIGIN=${origin}
KOMMO_CLIENT_ID=${integration.id}
KOMMO_CLIENT_SECRET=${integration.secret}
PUBLIC_URL=${new URL(integration.redirectUri).origin}`);
  endWithParent(() => void close().then(() => process.exit()));
});

function readPort(words: string[]): number {
  const { values } = parse(words);
  const port = Number(values.port ?? 5900);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UserError(`--port ${values.port} is no port. Name a number from 1 to 65535, or 0 for any that is free.`);
}

function parse(words: string[]): { values: { port?: string } } {
  try {
    return parseArgs({ args: words, options: { port: { type: 'string' } } });
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}. It takes --port NUMBER.`, { cause });
  }
}
