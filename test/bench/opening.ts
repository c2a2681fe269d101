import { openKommoPage, pageInput } from '../support/browser/kommo-page';
import { accountFields } from '../support/account-fields';
import type { Figure } from './bench';
import { median } from './median';
import type { BenchSubject } from './with-archive';

const sizes = [10, 100, 1000, 10_000];
const openings = 60;

/** How long the widget takes to draw its form, in accounts of several sizes. */
export async function measureOpening(subject: BenchSubject): Promise<Figure[]> {
  const figures: Figure[] = [];
  const medians: number[] = [];
  for (const size of sizes) {
    const times = await openingTimes(subject, size);
    medians.push(median(times.slice(1)));
    figures.push({
      what: `opening with ${size.toLocaleString('en')} fields, median of ${openings} (first)`,
      measured: `${medians.at(-1)?.toFixed(1)} ms (${times[0]?.toFixed(1)} ms)`,
      target: 'under 16 ms',
    });
  }
  const ratio = (medians.at(-1) ?? 0) / (medians[0] ?? 1);
  return [
    ...figures,
    { what: 'opening, 10,000 fields against 10', measured: `${ratio.toFixed(2)} times`, target: 'at most 2' },
  ];
}

// The first opening of a page that has just been loaded, then as many again; each with the layout that it causes.
async function openingTimes({ browser, files }: BenchSubject, size: number): Promise<number[]> {
  // What takes longest: the last field of the account, and a placeholder that is not known at all.
  const settings = {
    message: `Hi {{contact_nmae}},\n{{lead_name}} is ready: {{lead_cf_${999 + size}}}.`,
    only_main: '1',
  };
  const page = await openKommoPage(browser, files);
  await page.evaluate(
    (input) => window.startKommoPage(input),
    pageInput(files, { settings, fields: accountFields(size) }),
  );
  const times = await page.evaluate((count) => {
    const { action, widget } = window.kommoPage;
    const measured: number[] = [];
    const drawn = { ...widget.callbacks };
    widget.callbacks.dpSettings = () => {
      void document.body.offsetHeight;
      const started = performance.now();
      drawn.dpSettings?.();
      void document.body.offsetHeight;
      measured.push(performance.now() - started);
    };
    for (let opening = 0; opening <= count; opening += 1) {
      action.open();
      action.tile.querySelector<HTMLElement>('.js-trigger-cancel')?.click();
    }
    return measured;
  }, openings);
  await page.close();
  return times;
}
