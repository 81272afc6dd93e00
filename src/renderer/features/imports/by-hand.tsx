import { useId, useState } from 'react';
import type { MappingByHand } from '../../../shared/idp/common/mapping-by-hand';
import { AttributePath } from '../../components/attribute-path';
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
      <h2>Tick what the table of {name} shows</h2>
      <fieldset>
        <legend>{byHand.tableLabel}</legend>
        <ul>
          {mapping.users.map(({ target, source }) => (
            <li key={target}>
              <label>
                <input type="checkbox" checked={!off.has(target)} onChange={() => toggle(target)} />
                <span>{source}</span>
                <AttributePath attributePath={target} />
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="by-hand-groups">
        <GroupNames label={byHand.boundLabel} value={bound} onChange={setBound} />
        <GroupNames label={byHand.otherLabel} value={others} onChange={setOthers} />
      </div>
      <Button kind="primary" onClick={read}>
        Look for faults
      </Button>
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
  const id = useId();
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
    </div>
  );
}

function namesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
