import type { Finding, Severity } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { Mark } from '../mark';
import { byGravity } from './by-gravity';
import './severity-mark.css';

const words: Record<Severity, string> = {
  'will not arrive': 'Will not arrive',
  'value is wrong': 'Value is wrong',
  'only noted': 'Only noted',
};

/** Severity by consequence, in words. */
export function severityWord(severity: Severity): string {
  return words[severity];
}

/** Severity as a shape: filled cross, triangle or ring. The word stands beside it or in its name. */
export function SeverityMark({ severity, named = false }: { severity: Severity; named?: boolean }) {
  return <Mark className="severity" shape={severity} label={named ? words[severity] : undefined} />;
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
