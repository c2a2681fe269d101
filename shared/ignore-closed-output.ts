/** Lets a command end in peace when whoever reads its output has seen enough of it, as `head` does. */
export function ignoreClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
