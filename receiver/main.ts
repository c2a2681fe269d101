import { channels } from './channels/channels';
import { openParts } from './open-parts';
import { run } from './run';

const rows = Object.entries(channels).map(([name, { settings }]) => [name, settings] as const);

await run({ openParts, channelRows: Object.fromEntries(rows) });
