/** What was set up and how it was proved, as a page of its own to print or to send: no token, nothing loaded from elsewhere. */
import type {
  AllGuidesProgress,
  GuideProgress,
  GuideStep,
  GuideWay,
  StepProgress,
} from '../../../shared/guide';
import { guidesOf } from '../../../shared/idp/common/real-platform';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { parseRichText } from '../../../shared/rich-text';
import type { ScimSetting } from '../../../shared/scim-setting';
import { countedSteps, progressOf } from './steps';

export interface SheetContents {
  idp: IdentityProvider;
  setting: ScimSetting;
  progress: AllGuidesProgress | null;
  /** Step id -> what was written beside it. */
  notes: Readonly<Record<string, string>>;
  baseUrl: string;
  counts: { users: number; groups: number };
  now: Date;
}

/** A whole HTML document. Everything that came from elsewhere is text in it. */
export function handOverSheet(contents: SheetContents): string {
  const { idp, setting, progress, baseUrl, counts, now } = contents;
  const { guide, extraGuides } = guidesOf(idp);
  const token = setting.tokens.findLast(
    ({ purpose, revokedAt }) => purpose === 'identity provider' && revokedAt === null,
  );
  const facts: [string, string][] = [
    ['Connection', setting.name],
    ['Identity provider', idp.name],
    ['Base URL', baseUrl],
    ['Token', token === undefined ? 'none' : `ends in ${token.lastFour}, kept where it was pasted`],
    ['Arrived', `${counts.users} people, ${counts.groups} groups`],
    ['Written', dateText(now.toISOString())],
  ];
  const ways = [
    wayHtml(guide, progress, contents),
    ...extraGuides
      .filter(({ id }) => hasBegun(progress?.extra[id] ?? null))
      .map((way) => wayHtml(way, progress?.extra[way.id] ?? null, contents)),
  ];
  return page(`${setting.name}: ${idp.name}`, `${factsHtml(facts)}${ways.join('')}`);
}

function hasBegun(progress: GuideProgress | null): boolean {
  return progress?.steps.some(({ state }) => state === 'seen' || state === 'by hand') === true;
}

function wayHtml(way: GuideWay, progress: GuideProgress | null, { notes }: SheetContents): string {
  const rows = countedSteps(way).map((step) => stepHtml(step, progressOf(progress, step.id), notes[step.id]));
  return `<h2>${escaped(way.title)}</h2><table><thead><tr><th>Step</th><th>State</th><th>What shows it</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function stepHtml({ title, where }: GuideStep, progress: StepProgress, note: string | undefined): string {
  const noted = note === undefined ? '' : `<p class="note">${escaped(note)}</p>`;
  const path = where.length === 0 ? '' : `<p class="path">${escaped(where.join(' › '))}</p>`;
  return `<tr><td><b>${escaped(title)}</b>${path}${noted}</td><td>${stateText(progress)}</td><td>${shownBy(progress)}</td></tr>`;
}

function stateText({ state, simulated }: StepProgress): string {
  const words = { seen: 'Seen', 'by hand': 'Ticked by hand', 'in trouble': 'In trouble' } as const;
  const said = state in words ? words[state as keyof typeof words] : 'Open';
  return state === 'seen' && simulated ? `${said} (simulated)` : said;
}

function shownBy({ detail, at, trouble }: StepProgress): string {
  const text = trouble === null ? (detail ?? '') : trouble.title;
  const when = at === null ? '' : `<p class="path">${dateText(at)}</p>`;
  return `${richHtml(text)}${when}`;
}

function factsHtml(facts: readonly [string, string][]): string {
  return `<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
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

/** "2026-11-30 14:02 UTC": whoever reads it may be elsewhere. */
function dateText(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
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
  'body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:15px/1.45 system-ui,sans-serif;color:#1a1a17}' +
  'h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.15rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}' +
  'dt{color:#5a5a52}dd{margin:0;overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}' +
  'th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid #d8d8d0;text-align:left;vertical-align:top}' +
  'tr{break-inside:avoid}p{margin:.2rem 0 0}.path{color:#5a5a52;font-size:.85em}.note{padding-left:.6rem;border-left:3px solid #8a8a80;white-space:pre-wrap}';

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>\n`;
}
