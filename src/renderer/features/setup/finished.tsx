import { Link } from 'wouter';
import type { Guide } from '../../../shared/guide';
import { ExternalLink } from '../../components/external-link';

/** What now, when every step is done. */
export function Finished({ guide, isRehearsed }: { guide: Guide; isRehearsed: boolean }) {
  return (
    <div className="finished">
      <h2>{isRehearsed ? 'The rehearsal went through' : 'Provisioning works'}</h2>
      <p>
        {isRehearsed
          ? 'Every step was shown by the simulated identity provider. With a real tenant the same steps tick again, from its own requests.'
          : 'Every step is done. From now on changes follow by themselves.'}{' '}
        Watch them under <Link href="/live">Live</Link>, look people up in the{' '}
        <Link href="/directory/users">Directory</Link>.
      </p>
      <ul className="guide-links">
        {guide.links.map(({ label, url }) => (
          <li key={url}>
            <ExternalLink href={url}>{label}</ExternalLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
