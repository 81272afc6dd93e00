/** Logs of an identity provider about its own provisioning: they know of people for whom no request was ever sent. */
import type { RichText } from '../../rich-text';
import type { FileKind, OfferedFile } from './mapping-file';

/** One line of a log about one person or group. */
export interface LogEvent {
  /** RFC 3339; null where it does not say. */
  at: string | null;
  resourceType: 'User' | 'Group';
  name: string;
  /** User name, address, ids: whatever the person may be found by in the directory, the best first. At least the name. */
  keys: readonly string[];
  outcome: 'arrived' | 'skipped' | 'failed' | 'other';
  /** In the words of that console; empty where it gives none. */
  reason: string;
  /** As that console calls the error; null where there is none. */
  code: string | null;
}

/** Why somebody did not arrive, for all who share it. */
export interface LogCause {
  /** Unique within the vendor. */
  id: string;
  /** Plain text without a full stop. */
  title: string;
  explanation: RichText;
  /** With the clicks. */
  remedy: RichText;
}

export interface ReadLog {
  kind: FileKind;
  /** In the order of the file. */
  events: LogEvent[];
  /** Heads, types of events: what was not understood. Each once. */
  notUnderstood: string[];
}

export interface LogFiles {
  /** Null for a file that is no log of this vendor. */
  recognise(file: OfferedFile): FileKind | null;
  read(file: OfferedFile): ReadLog;
  /** Of an event that is skipped or failed. */
  causeOf(event: LogEvent): LogCause;
}

/** Each text once, without what is empty. */
export function distinct(texts: readonly (string | null | undefined)[]): string[] {
  return [
    ...new Set(texts.flatMap((text) => (text === null || text === undefined || text === '' ? [] : [text]))),
  ];
}

/** The value of a column whose name is this, case and blanks ignored: no page writes the heads of these tables down. */
export function column(row: Readonly<Record<string, string>>, ...names: readonly string[]): string | null {
  const folded = names.map(fold);
  for (const [head, value] of Object.entries(row)) {
    if (folded.includes(fold(head)) && value !== '') return value;
  }
  return null;
}

export function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
