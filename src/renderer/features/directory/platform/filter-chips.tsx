import { X } from 'lucide-react';
import { labelOf } from './table-columns';
import { everybody, type TargetFilter, withColumnFilter } from './target-filter';

interface FilterChipsProps {
  filter: TargetFilter;
  onFilter(filter: TargetFilter): void;
}

/** What the columns must be, each with the way to take it away. */
export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  const chips = chipsOf(filter);
  if (chips.length === 0) return null;
  return (
    <fieldset className="findings-filter target-chips">
      <legend className="visually-hidden">Filters of columns</legend>
      {chips.map(({ column, words }) => (
        <button
          key={column}
          type="button"
          className="target-chip"
          aria-label={`Take away the filter: ${words}`}
          onClick={() => onFilter(withColumnFilter(filter, column, undefined))}
        >
          <bdi>{words}</bdi>
          <X size={14} aria-hidden />
        </button>
      ))}
      <button type="button" className="findings-toggle" onClick={() => onFilter(everybody)}>
        Show everybody
      </button>
    </fieldset>
  );
}

function chipsOf({ status, group, having }: TargetFilter) {
  return [
    ...having.map(({ field, value }) => ({ column: field, words: wordsOf(field, value) })),
    ...(group === undefined ? [] : [{ column: 'groups', words: groupChip(group) }]),
    ...(status === undefined ? [] : [{ column: 'status', words: wordsOf('status', status) }]),
  ];
}

function wordsOf(column: string, value: string | null): string {
  return value === null ? `${labelOf(column)} has no value` : `${labelOf(column)} is ${value}`;
}

function groupChip(group: string | null): string {
  return group === null ? 'In no group' : `In the group ${group}`;
}
