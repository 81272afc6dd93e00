import type { GuideLink } from '../../../shared/guide';
import { ExternalLink } from '../../components/external-link';

export function GuideLinks({ links }: { links: GuideLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="guide-links">
      {links.map(({ label, url }) => (
        <li key={url}>
          <ExternalLink href={url}>{label}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}
