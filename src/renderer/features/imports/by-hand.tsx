import { useState } from 'react';
import type { MappingByHand } from '../../../shared/idp/common/mapping-by-hand';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { useOffering } from './use-offering';

/** For a console that exports nothing: what its table shows is ticked here. */
export function ByHand({ byHand }: { byHand: MappingByHand }) {
  const { name, mapping } = useIdentityProvider();
  const offering = useOffering();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [bound, setBound] = useState('');
  const [others, setOthers] = useState('');
  const toggle = (target: string) => {
    const next = new Set(off);
    if (!next.delete(target)) next.add(target);
    setOff(next);
  };
  const read = () => {
    const rows = mapping.users.filter(({ target }) => !off.has(target));
    const groups = [
      ...namesIn(bound).map((group) => ({ name: group, bound: true })),
      ...namesIn(others).map((group) => ({ name: group, bound: false })),
    ];
    offering(
      Promise.resolve([
        { name: byHand.fileName, text: JSON.stringify(byHand.fileOf(rows, groups), null, 2) },
      ]),
    );
  };
  return (
    <Card className="by-hand">
      <h2>{name} exports nothing: tick what its table shows</h2>
      <fieldset>
        <legend>{byHand.tableLabel}</legend>
        <ul>
          {mapping.users.map(({ target, source }) => (
            <li key={target}>
              <label>
                <input type="checkbox" checked={!off.has(target)} onChange={() => toggle(target)} />
                <span>
                  {source} → <code>{target}</code>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <GroupNames label={byHand.boundLabel} value={bound} onChange={setBound} />
      <GroupNames label={byHand.otherLabel} value={others} onChange={setOthers} />
      <Button onClick={read}>Read it</Button>
    </Card>
  );
}

function GroupNames({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <label className="text-field">
      {label}
      <textarea rows={3} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}

function namesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
