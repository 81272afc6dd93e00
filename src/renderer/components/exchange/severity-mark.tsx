import { Circle, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { byGravity } from './by-gravity';
import './severity-mark.css';

const marks: Record<Severity, { Icon: LucideIcon; word: string }> = {
  'will not arrive': { Icon: CircleX, word: 'Will not arrive' },
  'value is wrong': { Icon: TriangleAlert, word: 'Value is wrong' },
  'only noted': { Icon: Circle, word: 'Only noted' },
};

export function severityWord(severity: Severity): string {
  return marks[severity].word;
}

/** Severity as a shape: filled cross, triangle or ring. The word stands beside it or in its name. */
export function SeverityMark({ severity, named = false }: { severity: Severity; named?: boolean }) {
  const { Icon, word } = marks[severity];
  const label = named ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  return <Icon className="severity" data-severity={severity} size={14} strokeWidth={2} {...label} />;
}

/** A finding in a list row: shape and short title. */
export function FindingTag({ finding: { severity, title, tolerated } }: { finding: Finding }) {
  const words = tolerated ? `${severityWord(severity)}, tolerated` : severityWord(severity);
  return (
    <span className="finding-tag" data-severity={severity} title={`${words}: ${title}`}>
      <SeverityMark severity={severity} named />
      <span className="finding-tag-title">{title}</span>
    </span>
  );
}

interface FindingTagsProps {
  findings: Finding[];
  /** Where the sentence needs the room, what is only noted is a mark without words. */
  compact?: boolean;
}

/** As many findings as a row has room for: the gravest, and how many more. */
export function FindingTags({ findings, compact = false }: FindingTagsProps) {
  const [gravest, ...more] = byGravity(findings);
  if (!gravest) return null;
  if (compact && !needsAttention(gravest)) return <NotedMark findings={findings} />;
  return (
    <span className="finding-tags">
      <FindingTag finding={gravest} />
      {more.length > 0 && (
        <span className="finding-more" title={more.map(({ title }) => title).join('\n')}>
          +{more.length}
          <span className="visually-hidden"> more findings</span>
        </span>
      )}
    </span>
  );
}

function NotedMark({ findings }: { findings: Finding[] }) {
  const titles = findings.map(({ title }) => title);
  return (
    <span className="finding-noted" title={titles.join('\n')}>
      <SeverityMark severity="only noted" />
      <span className="visually-hidden">Only noted: {titles.join(', ')}</span>
    </span>
  );
}
