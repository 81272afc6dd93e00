import { wordsFor } from '../../../shared/activity/attribute-words';
import type { ResourceChange, ResourceReference } from '../../../shared/exchange';
import type { JsonValue } from '../../../shared/scim/resource';

/** One line of "what changed": an attribute before and after, as text. */
export interface ChangeRow {
  attributePath: string;
  /** What a person calls the attribute. */
  label: string;
  /** Null where there was or is none. */
  before: string | null;
  after: string | null;
  /** What a value is in all, of which only a part stands here: "a text of 1,000,000 characters". */
  shortened: { before?: string | undefined; after?: string | undefined };
  kind: 'added' | 'changed' | 'removed';
}

export function changeRows({ attributes }: ResourceChange): ChangeRow[] {
  return attributes.map(({ attributePath, before, after, shortened = {} }) => ({
    attributePath,
    label: wordsFor(attributePath),
    before: valueText(before),
    after: valueText(after),
    shortened,
    kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
  }));
}

/**
 * A value to read: text bare, everything else as JSON. Values that would look alike stay apart: empty text is `""`,
 * and text that reads like a number, a boolean or null keeps its quotes, since that difference is often the bug.
 */
export function valueText(value: JsonValue | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  return looksTyped(value) ? JSON.stringify(value) : value;
}

function looksTyped(text: string): boolean {
  return text.trim() !== text || /^(|true|false|null|-?\d+(\.\d+)?)$/i.test(text);
}

export interface MemberRows {
  added: ResourceReference[];
  removed: ResourceReference[];
  /** How many more there were than the journal stored. */
  moreAdded: number;
  moreRemoved: number;
}

export function memberRows(change: ResourceChange): MemberRows {
  return {
    added: change.membersAdded,
    removed: change.membersRemoved,
    moreAdded: change.membersAddedCount - change.membersAdded.length,
    moreRemoved: change.membersRemovedCount - change.membersRemoved.length,
  };
}
