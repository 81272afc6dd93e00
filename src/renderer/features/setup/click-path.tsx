import { ExternalLink as ExternalLinkIcon } from 'lucide-react';
import { Fragment } from 'react';
import type { GuideLink } from '../../../shared/guide';
import { ExternalLink } from '../../components/external-link';
import { useAddressOf } from './console-name';

interface ClickPathProps {
  where: string[];
  link?: GuideLink | undefined;
  /** Title of the platform's page that prints these labels. */
  page?: string | undefined;
}

/** Click path in the other product, crumb by crumb, letter for letter. */
export function ClickPath({ where, link, page }: ClickPathProps) {
  const addressOf = useAddressOf();
  if (where.length === 0 && link === undefined) return null;
  return (
    <p className="click-path">
      {where.map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a path is fixed text, and the same crumb may stand in it twice
        <Fragment key={index}>
          {index > 0 && <span className="click-next"> › </span>}
          <b>{crumb}</b>
        </Fragment>
      ))}
      {page !== undefined && <span className="muted"> · as printed on “{page}”</span>}
      {link !== undefined && (
        <ExternalLink href={addressOf(link)} className="click-link">
          {link.label}
          <ExternalLinkIcon size={14} aria-hidden />
        </ExternalLink>
      )}
    </p>
  );
}
