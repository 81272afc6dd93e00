import { Autocomplete } from '@base-ui/react/autocomplete';
import { Popover } from '@base-ui/react/popover';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, useEffect, useState } from 'react';
import type { Subject } from '../../../shared/features/mapping';
import { Avatar } from '../../components/avatar';
import { call } from '../../state/api';
import './person-choice.css';

interface PersonChoiceProps {
  settingId: string;
  subject: Subject;
  onChoose(id: string): void;
}

/** Whom the rows are worked out for. */
export function PersonChoice({ settingId, subject, onChoose }: PersonChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (id: string) => {
    setOpen(false);
    onChoose(id);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={<Trigger subject={subject} />} />
      <Popover.Portal>
        <Popover.Positioner className="menu-place" align="end" sideOffset={6}>
          <Popover.Popup className="person-choice" aria-label="Choose a person">
            <People settingId={settingId} onChoose={choose} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Trigger({ subject, ...rest }: ComponentProps<'button'> & { subject: Subject }) {
  return (
    <button type="button" {...rest} className="person-trigger">
      <span className="person-trigger-words">Worked out for</span>
      <Avatar name={subject.name} />
      <bdi>{subject.name}</bdi>
      <ChevronDown size={15} aria-hidden />
    </button>
  );
}

function People({ settingId, onChoose }: { settingId: string; onChoose(id: string): void }) {
  const [search, setSearch] = useState('');
  const people = usePeople(settingId, search);
  return (
    <Autocomplete.Root
      inline
      open
      mode="none"
      autoHighlight="always"
      items={people}
      itemToStringValue={({ name }: Subject) => name}
      value={search}
      onValueChange={setSearch}
    >
      <Autocomplete.Input
        className="person-search"
        aria-label="Search people"
        placeholder="Name, or anything of the person"
        spellCheck={false}
        maxLength={200}
      />
      <Autocomplete.List className="person-list" aria-label="People">
        {(person: Subject) => (
          <Autocomplete.Item
            key={person.id}
            value={person}
            className="person-option"
            onClick={() => onChoose(person.id)}
          >
            <Avatar name={person.name} />
            <bdi>{person.name}</bdi>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <Autocomplete.Empty className="person-none">{`Nobody is called ${search.trim()}.`}</Autocomplete.Empty>
    </Autocomplete.Root>
  );
}

function usePeople(settingId: string, search: string): Subject[] {
  const [people, setPeople] = useState<Subject[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    call('mapping.people', { settingId, search }, abort.signal).then(
      (found) => setPeople(found.people),
      () => {},
    );
    return () => abort.abort();
  }, [settingId, search]);
  return people;
}
