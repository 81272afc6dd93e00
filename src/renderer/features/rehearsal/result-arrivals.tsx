import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListedCause } from '../../../shared/features/findings';
import { counted } from '../../../shared/plural';
import type { ResourceSummary } from '../../../shared/scim/resource';
import { Card } from '../../components/card';
import { State } from '../../components/state';
import { useLive } from '../../state/live-store';
import { largestFirst } from './largest-first';
import { useTargetGroups } from './use-target-groups';

/** So many rows beside what was seen, so that both cards end about together. */
const mostGroups = 5;
const mostDots = 12;
const mostPeople = 3;

/** Who is here now: groups with their people, who left, and who would not be there on the platform. */
export function ResultArrivals({ causes }: { causes: readonly ListedCause[] }) {
  const groups = useLive((live) => live.groups);
  const users = useLive((live) => live.users);
  const counts = useLive((live) => live.counts);
  const left = users.filter(({ active }) => !active).slice(0, mostPeople);
  const missing = causes.filter(({ severity, people }) => severity === 'will not arrive' && people > 0);
  const made = useTargetGroups(mostGroups);
  return (
    <Card className="result-half" aria-labelledby="result-arrivals">
      <header>
        <h2 id="result-arrivals">{made === null ? 'Who arrived' : 'What the platform made of it'}</h2>
        {made === null ? (
          <More to="/directory">
            {counted(counts.users, 'person', 'people')}, {counted(counts.groups, 'group')}
          </More>
        ) : (
          <More to="/directory/target-groups">
            {made.users.toLocaleString('en-US')} sent, {made.there.toLocaleString('en-US')} there
          </More>
        )}
      </header>
      {counts.users + counts.groups === 0 ? (
        <p className="result-none">The directory is empty.</p>
      ) : (
        <ul className="result-rows">
          {(made?.groups.map(madeGroup) ?? largestFirst(groups, mostGroups).map(sentGroup)).map(
            (group, place) => (
              <GroupRow key={group.key} group={group} hue={place + 1} />
            ),
          )}
          {left.map((person) => (
            <LeaverRow key={person.id} person={person} />
          ))}
          {missing.map((cause) => (
            <MissingRow key={cause.id} cause={cause} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function More({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link href={to} className="result-more">
      {children}
      <ChevronRight size={14} aria-hidden />
    </Link>
  );
}

interface ShownGroup {
  key: string;
  name: string;
  people: number;
}

function sentGroup({ id, displayName, memberCount }: ResourceSummary): ShownGroup {
  return { key: id, name: displayName, people: memberCount };
}

function madeGroup({ name, people }: { name: string; people: number }): ShownGroup {
  return { key: name, name, people };
}

function GroupRow({ group: { name, people }, hue }: { group: ShownGroup; hue: number }) {
  return (
    <li className="result-made">
      <b>
        <bdi>{name}</bdi>
      </b>
      <Dots count={people} hue={hue} />
      <b className="result-count">{people.toLocaleString('en-US')}</b>
    </li>
  );
}

/** One for each, as far as there is room; the number beside it says it in figures. */
function Dots({ count, hue }: { count: number; hue: number }) {
  const shown = Math.min(count, mostDots);
  return (
    <span className="result-dots" data-hue={hue} aria-hidden>
      {Array.from({ length: shown }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <i key={place} />
      ))}
    </span>
  );
}

function LeaverRow({ person: { displayName } }: { person: ResourceSummary }) {
  return (
    <li className="result-made">
      <b>
        <bdi>{displayName}</bdi>
      </b>
      <span className="result-left">
        <i aria-hidden />
        left: inactive, nothing lost
      </span>
    </li>
  );
}

function MissingRow({ cause: { names, people, title } }: { cause: ListedCause }) {
  const [first = counted(people, 'person', 'people')] = names;
  return (
    <li className="result-made">
      <b>
        <bdi>{first}</bdi>
        {people > 1 && names.length > 0 && ` and ${people - 1} more`}
      </b>
      <State shape="will not arrive">{title}</State>
    </li>
  );
}
