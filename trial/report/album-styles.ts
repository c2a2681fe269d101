/** How the page of a trial looks, in light and dark. */
export const albumStyles = `
:root { color-scheme: light dark; --ground: #f2f4f6; --card: #fff; --text: #2b3136; --quiet: #59646f; --line: #dfe3e8;
  --error: #b8322a; --warning: #8a5a00; --good: #1d7f45; --link: #1f62c9; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #10202e; --card: #1b2d3d; --text: #e7edf3; --quiet: #a3b3c2; --line: #33475a;
    --error: #ff9b92; --warning: #f0c060; --good: #6fd39b; --link: #8ab8ff; }
}
body { max-width: 1100px; margin: 0 auto; padding: 24px; background: var(--ground); color: var(--text);
  font: 15px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 24px; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; }
a { color: var(--link); }
.sum { margin: 0 0 16px; font-weight: 600; }
.error strong, .sum.error { color: var(--error); }
.warning strong, .sum.warning { color: var(--warning); }
.sum.good { color: var(--good); }
.findings { display: grid; gap: 12px; margin: 0; padding: 0; list-style: none; }
.findings li, table, figure { background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
.findings li { display: grid; grid-template-columns: 1fr minmax(0, 320px); gap: 16px; padding: 12px 16px; }
.findings figure { margin: 0; }
.findings figure img { max-height: 180px; }
@media (max-width: 700px) { .findings li { grid-template-columns: 1fr; } }
.findings p { margin: 0 0 4px; }
.fix { color: var(--quiet); }
.scrolled { overflow-x: auto; }
table { width: 100%; border-spacing: 0; text-align: left; }
th, td { padding: 6px 16px; vertical-align: top; }
tr + tr > * { border-top: 1px solid var(--line); }
th { width: 30%; font-weight: 600; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px; }
figure { margin: 8px 0 0; overflow: hidden; }
figure img { display: block; width: 100%; max-height: 320px; object-fit: cover; object-position: top left; }
figcaption { padding: 6px 12px; border-top: 1px solid var(--line); color: var(--quiet); font-size: 13px; }
`;
