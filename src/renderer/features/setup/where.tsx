import { ExternalLink } from 'lucide-react';
import { Fragment } from 'react';
import { External } from '../../components/external';

/** Click path in the other product, crumb by crumb, letter for letter. */
export function Where({
  where,
  link,
}: {
  where: string[];
  link?: { label: string; url: string } | undefined;
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
        <External href={link.url} className="where-link">
          {link.label}
          <ExternalLink size={14} aria-hidden />
        </External>
      )}
    </div>
  );
}
