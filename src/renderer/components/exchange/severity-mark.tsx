import { CircleDot, Diamond, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '../../../shared/finding';
import './severity-mark.css';

const marks: Record<Severity, { Icon: LucideIcon; word: string; rank: number }> = {
  violation: { Icon: TriangleAlert, word: 'Violation', rank: 0 },
  deviation: { Icon: Diamond, word: 'Deviation', rank: 1 },
  note: { Icon: CircleDot, word: 'Note', rank: 2 },
};

export function severityWord(severity: Severity): string {
  return marks[severity].word;
}

/** Gravest first; findings of one severity stay in the order in which they were made. */
export function bySeverity(findings: Finding[]): Finding[] {
  return findings.toSorted((one, other) => marks[one.severity].rank - marks[other.severity].rank);
}

/** Severity as a shape; the word stands beside it or in its name. */
export function SeverityMark({ severity, named = false }: { severity: Severity; named?: boolean }) {
  const { Icon, word } = marks[severity];
  const label = named ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  return <Icon className={`severity severity-${severity}`} size={14} strokeWidth={2} {...label} />;
}

/** A finding in a list row: shape and short title. */
export function FindingTag({ finding }: { finding: Finding }) {
  return (
    <span
      className={`finding-tag finding-${finding.severity}`}
      title={`${severityWord(finding.severity)}: ${finding.title}`}
    >
      <SeverityMark severity={finding.severity} named />
      <span className="finding-tag-title">{finding.title}</span>
    </span>
  );
}

/** As many findings as a row has room for: the gravest, and how many more. */
export function FindingTags({ findings }: { findings: Finding[] }) {
  const [gravest, ...more] = bySeverity(findings);
  if (!gravest) return null;
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
