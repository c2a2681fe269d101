import { reportsOn } from '../../../check/check-report';
import { BoundedInspector } from '../../../check/thread/bounded-inspector';
import type { Order } from '../../../check/thread/order';
import type { CheckFinding } from '../../protocol';

/** What `npm run check` finds in a source. In a thread of its own, so that nobody's archive holds up the page. */
export async function checkWith(order: Order): Promise<CheckFinding[]> {
  const inspector = new BoundedInspector();
  try {
    const findings = reportsOn([await inspector.inspect(order)]).flatMap((report) => report.findings);
    return findings.map(({ severity, rule, file, line, message, fix }) => ({
      severity,
      rule,
      place: line === null ? file : `${file}:${line}`,
      message: `${message} ${fix}`,
    }));
  } finally {
    await inspector.close();
  }
}
