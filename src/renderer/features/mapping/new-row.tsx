import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { pathProblem } from '../../../shared/platform/fields';
import { Button } from '../../components/button';
import { TextField } from '../../components/text-field';
import { useLive } from '../../state/live-store';
import { useIdentityProvider } from '../../state/use-identity-provider';
import { withRow } from './edited-mapping';
import { keepMapping } from './keep-mapping';
import { mappingPath } from './paths';

/** One row more: its attribute and its source; what else it says is edited in the opened row. */
export function NewRow({ settingId }: { settingId: string }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NewRowForm settingId={settingId} onClose={() => setOpen(false)} />;
  return (
    <div className="mapping-new">
      <Button kind="quiet" icon={<Plus size={15} aria-hidden />} onClick={() => setOpen(true)}>
        Add a row
      </Button>
    </div>
  );
}

function NewRowForm({ settingId, onClose }: { settingId: string; onClose(): void }) {
  const { shortName } = useIdentityProvider();
  const mapping = useLive((live) => live.mapping?.mapping ?? null);
  const [target, setTarget] = useState('');
  const [source, setSource] = useState('');
  const [isTold, tell] = useState(false);
  const [, navigate] = useLocation();
  const problem =
    target.trim() === '' ? 'Enter an attribute path, such as title.' : pathProblem(target.trim());
  const add = async (event: FormEvent) => {
    event.preventDefault();
    tell(true);
    if (problem !== null || mapping === null) return;
    const row = { source: source.trim(), type: 'direct', target: target.trim() } as const;
    await keepMapping(settingId, withRow(mapping, null, row), `A row for ${row.target} is added.`);
    onClose();
    navigate(mappingPath(row.target), { replace: true });
  };
  return (
    <form className="mapping-new-form" onSubmit={(event) => void add(event)}>
      <TextField
        label="Attribute path"
        mono
        autoFocus
        value={target}
        onChange={setTarget}
        error={isTold ? problem : null}
      />
      <TextField label={`Attribute in ${shortName}`} mono value={source} onChange={setSource} />
      <div className="mapping-new-actions">
        <Button type="submit">Add the row</Button>
        <Button kind="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
