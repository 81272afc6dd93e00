import { useId, useState } from 'react';
import { nameParts } from '../../../../shared/demo/own/happening-fields';
import type { OwnStory, Reference } from '../../../../shared/demo/own/own-story';
import { idOfName } from '../../../../shared/world/id-of-name';
import { TextField } from '../../../components/text-field';
import { type Cast, useCast } from './use-stories';

interface PersonFieldProps {
  label: string;
  company: string | undefined;
  story: OwnStory;
  value: Reference | null;
  error: string | null;
  onChange(person: Reference | null): void;
}

/** Somebody of the company, or somebody who joins in this story: found while the name is typed. */
export function PersonField({ label, company, story, value, error, onChange }: PersonFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const cast = useCast(company, typed ?? '');
  const choices = choicesOf(cast, story);
  const write = (text: string) => {
    setTyped(text);
    const found = choices.find(({ shown }) => shown === text);
    onChange(found === undefined ? null : { id: found.id, name: found.name });
  };
  return (
    <>
      <TextField
        label={label}
        value={typed ?? value?.name ?? ''}
        onChange={write}
        onBlur={() => value !== null && setTyped(null)}
        list={id}
        error={error}
        maxLength={120}
      />
      <datalist id={id}>
        {choices.map(({ id: key, shown, department }) => (
          <option key={key} value={shown} label={department ?? undefined} />
        ))}
      </datalist>
    </>
  );
}

/** Of two who are called alike the second has its id behind the name. */
function choicesOf({ people }: Cast, story: OwnStory) {
  const seen = new Set<string>();
  return [...joiners(story), ...people].map((one) => {
    const shown = seen.has(one.name) ? `${one.name} (${one.id})` : one.name;
    seen.add(one.name);
    return { ...one, shown };
  });
}

function joiners({ chapters }: OwnStory): Cast['people'] {
  const own = chapters.flatMap((chapter) => (chapter.kind === 'own' ? chapter.happenings : []));
  return own.flatMap(({ kind, text }) => {
    const { givenName, familyName } = nameParts(text);
    if (kind !== 'joins' || familyName === '') return [];
    return { id: idOfName(givenName, familyName), name: text.trim(), department: 'joins in this story' };
  });
}
