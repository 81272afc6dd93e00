import { Plus } from 'lucide-react';
import { useId } from 'react';
import { Link } from 'wouter';
import { counted } from '../../../shared/plural';
import { clustersOf } from './crowd';
import { ownCompanyPath } from './paths';
import type { CompanyOffer } from './use-offers';

interface CompanyCardsProps {
  companies: readonly CompanyOffer[];
  chosen: string | undefined;
  onChoose(id: string): void;
}

/** Which people: one card a company, and one that leads to people of one's own. */
export function CompanyCards({ companies, chosen, onChoose }: CompanyCardsProps) {
  const group = useId();
  return (
    <fieldset className="demo-companies">
      <legend className="demo-title">Company</legend>
      {companies.map((company) => (
        <label key={company.id} className="card demo-company">
          <input
            type="radio"
            name={group}
            checked={company.id === chosen}
            onChange={() => onChoose(company.id)}
          />
          <b>
            <bdi>{company.name}</bdi>
          </b>
          <span>{company.own ? 'Your own people' : company.about}</span>
          <Crowd groups={company.groups} />
          <small>
            {counted(company.people, 'person', 'people')}, {counted(company.groups.length, 'group')}
          </small>
        </label>
      ))}
      <Link href={ownCompanyPath} className="demo-company demo-own">
        <Plus size={18} strokeWidth={1.75} aria-hidden />
        <b>Your own people</b>
        <span>A data pack or a CSV file. Names stay on this computer.</span>
      </Link>
    </fieldset>
  );
}

function Crowd({ groups }: Pick<CompanyOffer, 'groups'>) {
  const clusters = clustersOf(groups);
  const isMany =
    clusters.length > 4 ||
    clusters.some((dots) => dots > 16) ||
    clusters.reduce((sum, one) => sum + one, 0) > 40;
  return (
    <span className="demo-crowd" data-many={isMany || undefined} aria-hidden>
      {clusters.map((dots, cluster) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: clusters and dots have nothing else that tells them apart
        <span key={cluster}>
          {Array.from({ length: dots }, (_, dot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <i key={dot} />
          ))}
        </span>
      ))}
    </span>
  );
}
