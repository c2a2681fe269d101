/** How often is looked, in milliseconds. */
const interval = 500;

/**
 * Calls `end` once the process that started this one is gone. npm does not hand on a SIGTERM that it gets alone; without
 * this, the port would stay taken.
 */
export function endWithParent(end: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, interval);
  timer.unref();
}
