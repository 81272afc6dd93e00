import { ChevronDown, ChevronUp, Maximize2, Minimize2, UserRound, UsersRound, X } from 'lucide-react';
import { Link } from 'wouter';
import type { Exchange, ResourceReference } from '../../../shared/exchange';
import { IconButton } from '../icon-button';
import { resourcePath } from '../resource-path';
import { withReturnFocus } from '../return-focus';

export interface DetailMoves {
  onClose(): void;
  /** Null at the ends of the list. */
  onNewer: (() => void) | null;
  onOlder: (() => void) | null;
  wide: boolean;
  onWide(wide: boolean): void;
}

/** What can be done with the exchange that is shown; it stays in place while the rest scrolls. */
export function DetailBar({ exchange, ...moves }: { exchange: Exchange | null } & DetailMoves) {
  return (
    <div className="detail-bar">
      <IconButton
        label="Newer request"
        icon={ChevronUp}
        disabled={!moves.onNewer}
        onClick={() => moves.onNewer?.()}
      />
      <IconButton
        label="Older request"
        icon={ChevronDown}
        disabled={!moves.onOlder}
        onClick={() => moves.onOlder?.()}
      />
      <span className="detail-bar-space" />
      {exchange && <SubjectLink exchange={exchange} />}
      <IconButton
        label={moves.wide ? 'Show the list again' : 'Use the whole width'}
        icon={moves.wide ? Minimize2 : Maximize2}
        onClick={() => moves.onWide(!moves.wide)}
      />
      <IconButton label="Close" icon={X} onClick={moves.onClose} />
    </div>
  );
}

function SubjectLink({ exchange }: { exchange: Exchange }) {
  const subject = reachableSubject(exchange);
  if (!subject) return null;
  const Icon = subject.resourceType === 'User' ? UserRound : UsersRound;
  return (
    <Link className="detail-subject" href={resourcePath(subject)} state={withReturnFocus} title={subject.id}>
      <Icon size={14} aria-hidden />
      <bdi>{subject.displayName}</bdi>
    </Link>
  );
}

/** A deleted resource has no page to go to. */
function reachableSubject({ subject, changes }: Exchange): ResourceReference | null {
  const deleted = changes.some(({ kind, resource }) => kind === 'deleted' && resource.id === subject?.id);
  return deleted || subject?.id === '' ? null : subject;
}
