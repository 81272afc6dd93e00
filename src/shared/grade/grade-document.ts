/** The grade as a document of its own, to send to whoever makes the client: HTML that loads nothing, and Markdown. */
import type { Habit, TrafficGrade } from '../features/grade';
import { parseRichText } from '../rich-text';
import { gradeSentence } from './traffic-grade';

const noSwitch = 'No switch of the console is known that changes it.';

/** A whole HTML document. Everything that came from the wire is text in it. */
export function gradeHtml(grade: TrafficGrade): string {
  const title = titleOf(grade);
  const rows = grade.habits.map(rowHtml).join('');
  const verbs = grade.verbs
    .map(({ what, count }) => `<tr><td>${escaped(what)}</td><td>${count}</td></tr>`)
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1><p>${escaped(gradeSentence(grade))} ${escaped(span(grade))}</p><table><thead><tr><th>What it does</th><th>Level</th><th>Counted</th><th>What changes it</th></tr></thead><tbody>${rows}</tbody></table><h2>What it sends</h2><table><tbody>${verbs}</tbody></table></body></html>\n`;
}

function rowHtml({ title, level, counted, explanation, remedy, source }: Habit): string {
  const about = source === null ? '' : `<p class="quiet">${escaped(source)}</p>`;
  return `<tr><td><b>${escaped(title)}</b><p>${richHtml(explanation)}</p>${about}</td><td>${escaped(level)}</td><td>${escaped(counted)}</td><td>${richHtml(remedy ?? noSwitch)}</td></tr>`;
}

function richHtml(text: string): string {
  return parseRichText(text)
    .flat()
    .map((span) => {
      if (span.kind === 'label') return `<b>${escaped(span.text)}</b>`;
      return span.kind === 'value' ? `<code>${escaped(span.text)}</code>` : escaped(span.text);
    })
    .join('');
}

export function gradeMarkdown(grade: TrafficGrade): string {
  const rows = grade.habits.map(({ title, level, counted, explanation, remedy }) =>
    [title, level, counted, plain(explanation), plain(remedy ?? noSwitch)].map(cell).join(' | '),
  );
  return [
    `# ${cell(titleOf(grade))}`,
    '',
    `${cell(gradeSentence(grade))} ${span(grade)}`,
    '',
    '| What it does | Level | Counted | What it means | What changes it |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    '## What it sends',
    '',
    ...grade.verbs.map(({ what, count }) => `- ${cell(what)}: ${count}`),
    '',
  ].join('\n');
}

function titleOf({ idp }: TrafficGrade): string {
  return `How ${idp} speaks SCIM`;
}

/** "2026-11-30 14:02 UTC to …": whoever reads it may be elsewhere. */
function span({ from, to, simulated }: TrafficGrade): string {
  if (from === null || to === null) return '';
  const note = simulated === 0 ? '' : ` ${simulated} of them were simulated.`;
  return `From ${dateText(from)} to ${dateText(to)}.${note}`;
}

function dateText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}

function plain(text: string): string {
  return parseRichText(text)
    .flat()
    .map(({ text: words }) => words)
    .join('');
}

/** Nothing of it is read as Markdown or HTML. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const style =
  'body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;color:#1a1a17}' +
  'h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.15rem}table{width:100%;border-collapse:collapse}' +
  'th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid #d8d8d0;text-align:left;vertical-align:top;overflow-wrap:anywhere}' +
  'tr{break-inside:avoid}p{margin:.3rem 0 0}.quiet{color:#5a5a52;font-size:.85em}';
