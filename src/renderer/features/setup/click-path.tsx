import { ExternalLink as ExternalLinkIcon } from 'lucide-react';
import { Fragment } from 'react';
import type { GuideLink } from '../../../shared/guide';
import { ExternalLink } from '../../components/external-link';

/** Click path in the other product, crumb by crumb, letter for letter. */
export function ClickPath({
  where,
  link,
  page,
}: {
  where: string[];
  link?: GuideLink | undefined;
  /** Title of the platform's page that prints these labels. */
  page?: string | undefined;
}) {
  if (where.length === 0 && link === undefined) return null;
  return (
    <div className="where">
      {where.map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path is fixed text, and the same crumb may stand in it twice
        <Fragment key={index}>
          {index > 0 && (
            <span className="where-next" aria-hidden>
              ›
            </span>
          )}
          <span className="crumb">{crumb}</span>
        </Fragment>
      ))}
      {link !== undefined && (
        <ExternalLink href={link.url} className="where-link">
          {link.label}
          <ExternalLinkIcon size={14} aria-hidden />
        </ExternalLink>
      )}
      {page !== undefined && <span className="where-page">As printed on “{page}”</span>}
    </div>
  );
}
