import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { AttributePathFacts } from '../../../shared/features/attribute-paths';
import { AttributePath } from '../../components/attribute-path';
import { joinedParts } from '../../words/joined-parts';
import { matchingPaths } from './matching-paths';

interface PathFieldProps {
  /** What the path fills. */
  label: string;
  value: string;
  onChange(value: string): void;
  facts: readonly AttributePathFacts[] | null;
  isInvalid: boolean;
  describedBy: string | undefined;
}

/** An attribute path: typed, or chosen from what has arrived and what the schema declares. */
export function PathField({ label, value, onChange, facts, isInvalid, describedBy }: PathFieldProps) {
  /** What was typed since the list was opened; null where nothing was, and everything is offered. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const offered = matchingPaths(facts ?? [], typed ?? '');
  return (
    <Autocomplete.Root
      items={offered}
      filter={null}
      openOnInputClick
      // Where nothing is offered, or the path was chosen elsewhere, it covers nothing: what is wrong stands below.
      open={isOpen && (typed ?? value) === value && (offered.length > 0 || facts === null)}
      itemToStringValue={({ path }: AttributePathFacts) => path}
      value={value}
      onValueChange={(next) => {
        setTyped(next);
        onChange(next);
      }}
      onOpenChange={(next, { reason }) => {
        setOpen(next);
        if (reason !== 'input-change') setTyped(null);
      }}
    >
      <div className="path-field">
        <Autocomplete.Input
          aria-label={`Attribute path of ${label}`}
          aria-invalid={isInvalid || undefined}
          aria-describedby={describedBy}
          placeholder="Choose or type an attribute path"
          spellCheck={false}
          maxLength={1_000}
          title={value}
        />
        <span className="path-shown" aria-hidden>
          <AttributePath attributePath={value} />
        </span>
        <Autocomplete.Trigger className="path-open" aria-label={`Show the attribute paths for ${label}`}>
          <ChevronDown size={16} aria-hidden />
        </Autocomplete.Trigger>
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="menu-place" sideOffset={4} align="start">
          <Autocomplete.Popup className="path-popup">
            <Autocomplete.Empty>
              <p className="path-none">Looking at what has arrived…</p>
            </Autocomplete.Empty>
            <Autocomplete.List className="path-list">
              {(one: AttributePathFacts) => <PathOption key={one.path} facts={one} />}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function PathOption({ facts }: { facts: AttributePathFacts }) {
  const { path, people, examples, isDeclared } = facts;
  return (
    <Autocomplete.Item value={facts} className="path-option">
      <AttributePath attributePath={path} />
      <span className="path-people">
        {people === 0 ? 'not yet' : people.toLocaleString('en-US')}
        {!isDeclared && ', in no schema'}
      </span>
      {examples.length > 0 && <span className="path-examples">{joinedParts(examples)}</span>}
    </Autocomplete.Item>
  );
}
