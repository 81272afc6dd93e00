import { CircleDot, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Finding, Severity } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import './severity-mark.css';

interface Mark {
  Icon: LucideIcon;
  word: string;
  /** End of its class names. */
  name: string;
  rank: number;
}

const marks: Record<Severity, Mark> = {
  'will not arrive': { Icon: CircleX, word: 'Will not arrive', name: 'not-arriving', rank: 0 },
  'value is wrong': { Icon: TriangleAlert, word: 'Value is wrong', name: 'wrong', rank: 1 },
  'only noted': { Icon: CircleDot, word: 'Only noted', name: 'only-noted', rank: 2 },
};

export function severityWord(severity: Severity): string {
  return marks[severity].word;
}

export function severityName(severity: Severity): string {
  return marks[severity].name;
}

/** The gravest first; findings that weigh the same stay in their order. */
export function byWeight(findings: Finding[]): Finding[] {
  return findings.toSorted((one, other) => marks[one.severity].rank - marks[other.severity].rank);
}

/** Severity as a shape; the word stands beside it or in its name. */
export function SeverityMark({ severity, named = false }: { severity: Severity; named?: boolean }) {
  const { Icon, word, name } = marks[severity];
  const label = named ? { role: 'img', 'aria-label': word } : { 'aria-hidden': true };
  return <Icon className={`severity severity-${name}`} size={14} strokeWidth={2} {...label} />;
}

/** A finding in a list row: shape and short title. What was tolerated has no colour: it works as it is. */
export function FindingTag({ finding }: { finding: Finding }) {
  const { severity } = finding;
  const word = finding.tolerated === true ? 'Tolerated' : severityWord(severity);
  return (
    <span className={`finding-tag finding-${severityName(severity)}`} title={`${word}: ${finding.title}`}>
      <SeverityMark severity={severity} named />
      <span className="finding-tag-title">{finding.title}</span>
    </span>
  );
}

interface FindingTagsProps {
  findings: Finding[];
  /** Where the sentence needs the room, what asks for nobody's attention is a mark only. */
  compact?: boolean;
}

/** As many findings as a row has room for: the gravest, and how many more. */
export function FindingTags({ findings, compact = false }: FindingTagsProps) {
  const [gravest, ...more] = byWeight(findings);
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
      <span className="visually-hidden">Tolerated or noted: {titles.join(', ')}</span>
    </span>
  );
}
