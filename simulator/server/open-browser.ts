import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the user's browser; where that is not possible, the address in the terminal has to do. */
export function openBrowser(url: string): void {
  const [command, ...words] = openers[process.platform] ?? ['xdg-open'];
  const opened = spawn(command, [...words, url], { stdio: 'ignore', detached: true });
  opened.on('error', () => {});
  opened.unref();
}
