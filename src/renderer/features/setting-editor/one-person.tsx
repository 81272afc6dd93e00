import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ListedTargetUser } from '../../../shared/features/platform';
import { Avatar } from '../../components/avatar';
import { IconButton } from '../../components/icon-button';
import { RichText } from '../../components/rich-text';
import type { Editor } from './use-editor';
import { useSample } from './use-sample';

/** One of a few people, value by value, as the draft would make them. */
export function OnePerson({ editor: { people, asked } }: { editor: Editor }) {
  const users = useSample(people.settingId, asked);
  const [turn, setTurn] = useState(0);
  const at = users.length === 0 ? 0 : turn % users.length;
  const user = users[at];
  if (user === undefined) return null;
  const step = (by: number) => setTurn(at + by + users.length);
  return (
    <section className="setting-person" aria-label={user.person.displayName}>
      <div className="setting-person-head">
        <Avatar name={user.person.displayName} />
        <b>
          <bdi>{user.person.displayName}</bdi>
        </b>
        <span className="setting-small">
          {at + 1} of {users.length}
        </span>
        <IconButton icon={ChevronLeft} label="The person before" onClick={() => step(-1)} />
        <IconButton icon={ChevronRight} label="The next person" onClick={() => step(1)} />
      </div>
      <dl>
        {user.target.fields.map((field) => (
          <Value key={field.field} field={field} />
        ))}
        <div>
          <dt>Groups</dt>
          <dd>
            <Groups target={user.target} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

type Target = ListedTargetUser['target'];

/** The value, and beneath it the raw one where it is another, or why there is none. */
function Value({ field: { field, value, raw, how, rule, meaning } }: { field: Target['fields'][number] }) {
  return (
    <div>
      <dt>{field}</dt>
      <dd data-how={how}>
        {value === null ? <em>none</em> : <bdi>{value}</bdi>}
        {value !== null && raw !== value && (
          <small>
            {how === 'guess' ? 'a guess, from' : 'from'} <code>{raw}</code>
          </small>
        )}
        {value !== null && meaning !== null && (
          <small>
            kept as sent; means <code>{meaning}</code>
          </small>
        )}
        {value === null && (
          <small>
            <RichText text={rule} inline />
          </small>
        )}
      </dd>
    </div>
  );
}

function Groups({ target: { groups, whyNotHere, whyNoGroup } }: { target: Target }) {
  if (whyNotHere !== null) {
    return (
      <>
        <em>does not arrive</em>
        <small>
          <RichText text={whyNotHere} inline />
        </small>
      </>
    );
  }
  if (groups.length === 0) {
    return (
      <>
        <em>none</em>
        {whyNoGroup !== null && (
          <small>
            <RichText text={whyNoGroup} inline />
          </small>
        )}
      </>
    );
  }
  return groups.map(({ name }) => <bdi key={name}>{name}</bdi>);
}
