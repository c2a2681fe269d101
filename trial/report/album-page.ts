import type { Finding } from '../../check/finding';
import type { Trial } from '../gather';
import { albumStyles } from './album-styles';

const severityWords = { error: 'error', warning: 'warning', note: 'not judged' } as const;

/** The page that shows a trial: what was done, what was found, and how it looked. */
export function albumPage(path: string, { findings, record, pictures }: Trial): string {
  const shown = new Set(findings.map(({ picture }) => picture));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(path)}: trial</title>
<style>${albumStyles}</style>
<h1>Trial of ${escaped(path)}</h1>
<p class="sum ${sumClass(findings)}">${escaped(summary(findings))}</p>
${findings.length > 0 ? `<ul class="findings">\n${findings.map(findingItem).join('\n')}\n</ul>` : ''}
<h2>What was done</h2>
<div class="scrolled"><table>
${record.parts.map(({ name, result }) => `<tr><th scope="row">${escaped(name)}<td>${escaped(result)}`).join('\n')}
</table></div>
${requestList(record.requests)}
<h2>Pictures</h2>
<div class="pictures">
${pictures
  .filter(({ file }) => !shown.has(file))
  .map(({ file, title }) => figure(file, title))
  .join('\n')}
</div>
</html>
`;
}

function summary(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} ${severityWords[severity]}${count > 1 && severity !== 'note' ? 's' : ''}`] : [];
  });
  return counts.length > 0 ? counts.join(', ') : 'Nothing found';
}

function sumClass(findings: readonly Finding[]): string {
  return ['error', 'warning'].find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'good';
}

function findingItem({ rule, severity, file, line, column, message, fix, picture }: Finding): string {
  const place = [file, line, column].filter((part) => part !== null && part !== '').join(':');
  return `<li class="${severity}"><div>
<p><strong>${severityWords[severity]}</strong> <code>${escaped(rule)}</code> <code>${escaped(place)}</code></p>
<p>${escaped(message)}</p>
<p class="fix">${escaped(fix).replace(/`(.*?)`/g, '<code>$1</code>')}</p></div>
${picture === undefined ? '' : figure(picture, 'How it looked then')}`;
}

function requestList(requests: Trial['record']['requests']): string {
  if (requests.length === 0) return '';
  const rows = requests.map(
    ({ request, places }) => `<tr><th scope="row"><code>${escaped(request)}</code><td>${escaped(places.join(', '))}`,
  );
  return `<h2>What it asked for</h2>\n<div class="scrolled"><table>\n${rows.join('\n')}\n</table></div>`;
}

function figure(file: string, title: string): string {
  const address = escaped(encodeURIComponent(file));
  const caption = `<figcaption>${escaped(title)}</figcaption>`;
  return `<figure><a href="${address}"><img src="${address}" alt="${escaped(title)}" loading="lazy"></a>${caption}</figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
