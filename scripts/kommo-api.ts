import { startKommoApi } from '../kommo-api/start-kommo-api';
import { codeOf } from '../shared/error-code';
import { UserError } from '../shared/user-error';
import { endWithParent } from './end-with-parent';
import { describeKommoApi } from './kommo-api/describe-kommo-api';
import { kommoApiHelp, readKommoApiOptions } from './kommo-api/kommo-api-options';
import { runCommand } from './run-command';
import { say } from './say';

await runCommand(async () => {
  const { port, asksForHelp } = readKommoApiOptions(process.argv.slice(2));
  if (asksForHelp) return say(kommoApiHelp);
  const api = await startKommoApi({ port }).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EADDRINUSE') throw cause;
    throw new UserError(`The port ${port} is taken. Name another with --port.`, { cause });
  });
  endWithParent(() => void api.close().then(() => process.exit()));
  say(describeKommoApi(api));
});
