import { channels } from './channels/channels';
import { openParts } from './open-parts';
import { runReceiver } from './run-receiver';

const rows = Object.entries(channels).map(([name, { settings }]) => [name, settings] as const);

await runReceiver({ openParts, channelRows: Object.fromEntries(rows) });
