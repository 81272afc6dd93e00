/** The System Log (**Reports** > **System Log**): a JSON array of events, or CSV. */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import { column, distinct, fold, type LogEvent, type LogFiles, type ReadLog } from '../common/log-file';
import type { FileKind, OfferedFile } from '../common/mapping-file';
import { causeOf } from './log/causes';

const kind: FileKind = { id: 'system-log', what: 'a System Log of Okta' };

export const oktaLogFiles: LogFiles = { recognise, read, causeOf };

function recognise({ json, table }: OfferedFile): FileKind | null {
  const [first] = eventsOf(json);
  if (
    first !== undefined &&
    typeof first.eventType === 'string' &&
    ('outcome' in first || 'published' in first)
  )
    return kind;
  const heads = Object.keys(table?.[0] ?? {}).map(fold);
  return heads.includes('eventtype') && heads.some((head) => head.startsWith('outcome')) ? kind : null;
}

function eventsOf(json: unknown): JsonObject[] {
  return Array.isArray(json) ? json.filter(isJsonObject) : [];
}

/** Of others, such as sign-ins, nothing is known here. */
const ofConcern = /^application\.(user_membership|provision|integration)\./;

function read({ json, table }: OfferedFile): ReadLog {
  const isTable = json === undefined && table !== null && table !== undefined;
  const read = isTable ? table.map(eventOfRow) : eventsOf(json).map(eventOf);
  return {
    kind,
    events: read.flatMap(({ event }) => event ?? []),
    notUnderstood: distinct(read.map(({ event, type }) => (event === null ? type : null))),
  };
}

interface Typed {
  type: string;
  event: LogEvent | null;
}

function eventOf(raw: JsonObject): Typed {
  const type = textOf(raw.eventType) ?? '';
  const targets = Array.isArray(raw.target) ? raw.target.filter(isJsonObject) : [];
  const who =
    targets.find((target) => target.type === 'User') ??
    targets.find((target) => target.type === 'AppUser' || target.type === 'UserGroup');
  const outcome = isJsonObject(raw.outcome) ? raw.outcome : {};
  return typed(type, {
    at: textOf(raw.published),
    isGroup: who?.type === 'UserGroup',
    name: textOf(who?.displayName) ?? textOf(who?.alternateId),
    keys: distinct(
      targets
        .filter((target) => target.type === 'User' || target.type === 'AppUser')
        .flatMap((target) => [textOf(target.alternateId), textOf(target.id)]),
    ),
    result: textOf(outcome.result) ?? '',
    reason: distinct([textOf(outcome.reason), textOf(raw.displayMessage)]).join(' '),
  });
}

function eventOfRow(row: Readonly<Record<string, string>>): Typed {
  const name = column(
    row,
    'target0.display_name',
    'Target Display Name',
    'target.displayName',
    'target0.displayName',
    'target_0_display_name',
  );
  const login = column(
    row,
    'target0.alternate_id',
    'Target Alternate ID',
    'target.alternateId',
    'target0.alternateId',
    'target_0_alternate_id',
  );
  return typed(column(row, 'event_type', 'Event Type') ?? '', {
    at: column(row, 'timestamp', 'published'),
    isGroup: /group/i.test(column(row, 'target0.type', 'Target Type', 'target.type', 'target_0_type') ?? ''),
    name: name ?? login,
    keys: distinct([login, column(row, 'target0.id', 'Target ID', 'target.id', 'target_0_id')]),
    result: column(row, 'outcome.result', 'Outcome Result', 'outcome') ?? '',
    reason: distinct([
      column(row, 'outcome.reason', 'Outcome Reason'),
      column(row, 'display_message', 'Display Message'),
    ]).join(' '),
  });
}

interface Parts extends Pick<LogEvent, 'at' | 'reason'> {
  isGroup: boolean;
  name: string | null;
  keys: string[];
  result: string;
}

function typed(type: string, { at, isGroup, name, keys, result, reason }: Parts): Typed {
  if (!ofConcern.test(type) || (name === null && keys.length === 0)) return { type, event: null };
  const event: LogEvent = {
    at: at === null || Number.isNaN(Date.parse(at)) ? null : new Date(at).toISOString(),
    resourceType: isGroup ? 'Group' : 'User',
    name: name ?? keys[0] ?? 'Somebody',
    keys: keys.length > 0 ? keys : distinct([name]),
    outcome: outcomeOf(type, result),
    reason,
    code: type,
  };
  return { type, event };
}

/** An assignment is no arrival: only a push or a sync that succeeded is. */
function outcomeOf(type: string, result: string): LogEvent['outcome'] {
  if (/^fail|^deny|^error/i.test(result) || /\.with\.error$/.test(type)) return 'failed';
  if (/^skip/i.test(result)) return 'skipped';
  return /^success/i.test(result) && /^application\.provision\.(user|group_push)\./.test(type)
    ? 'arrived'
    : 'other';
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
