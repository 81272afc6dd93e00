import { ArrowRight } from 'lucide-react';
import { Link } from 'wouter';
import { causeAddress, causeIdOf } from '../../../shared/causes/cause-id';
import type { Finding } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { RichText } from '../rich-text';
import { byGravity } from './by-gravity';
import { SeverityMark, severityWord } from './severity-mark';
import './finding-card.css';

/** Cause and fix, gravest first. */
export function FindingCards({ findings }: { findings: Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-label="Findings">
      {byGravity(findings).map((finding) => (
        <FindingCard
          key={`${finding.rule} ${finding.attributePath ?? ''} ${finding.title}`}
          finding={finding}
        />
      ))}
    </section>
  );
}

/** One of them. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { severity, requirement, title, explanation, remedy, source, attributePath, tolerated } = finding;
  return (
    <article className="finding-card" data-severity={severity}>
      <h3>
        <SeverityMark severity={severity} />
        <span className="finding-severity">{severityWord(severity)}</span>
        <span className="finding-title">{title}</span>
        {tolerated && <span className="finding-tolerated">tolerated</span>}
        <Link href={causeAddress(causeIdOf(finding))} className="finding-cause">
          {needsAttention(finding) ? 'Show the fix' : 'All like it'}
          <ArrowRight size={14} aria-hidden />
        </Link>
      </h3>
      <RichText text={explanation} />
      {remedy && (
        <div className="finding-remedy">
          <span className="finding-remedy-label">What to do</span>
          <RichText text={remedy} />
        </div>
      )}
      {(source || requirement || attributePath) && (
        <p className="finding-source">
          {attributePath && <code>{attributePath}</code>}
          {source && <span>{source}</span>}
          {requirement && <span>{requirement}</span>}
        </p>
      )}
    </article>
  );
}
