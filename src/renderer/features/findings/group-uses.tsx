import type { GroupUse } from '../../../shared/features/provider-evidence';

type NamedUse = GroupUse & { name: string };

const uses: readonly [GroupUse['use'], string][] = [
  ['none', 'Not used'],
  ['assigned', 'Lets people in'],
  ['pushed', 'Is sent as a group'],
  ['assigned and pushed', 'Lets people in, and is sent'],
];

interface GroupUsesProps {
  groups: readonly NamedUse[];
  onChange(groups: NamedUse[]): void;
}

/** What the console does with each group of the people that were handed in: no provider says it in what it sends. */
export function GroupUses({ groups, onChange }: GroupUsesProps) {
  const withUse = (name: string, use: GroupUse['use']) =>
    groups.map((group) => (group.name === name ? { ...group, use } : group));
  return (
    <fieldset className="group-uses">
      <legend>What the application does with their groups</legend>
      {groups.map(({ name, use }) => (
        <label key={name}>
          <bdi>{name}</bdi>
          <select
            className="select"
            value={use === 'bound' ? 'assigned and pushed' : use}
            onChange={(event) => {
              const chosen = uses.find(([value]) => value === event.currentTarget.value);
              if (chosen !== undefined) onChange(withUse(name, chosen[0]));
            }}
          >
            {uses.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
