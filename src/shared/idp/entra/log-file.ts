/**
 * The provisioning log (Graph `provisioningObjectSummary`): JSON of the portal or of Graph, or the CSV file *ProvisioningLogs*, whose
 * heads no page writes down. Of the two other CSV files of a download only the steps tell why somebody was skipped.
 */
import { isJsonObject } from '../../scim/json';
import type { JsonObject, JsonValue } from '../../scim/resource';
import { column, distinct, fold, type LogEvent, type LogFiles, type ReadLog } from '../common/log-file';
import type { FileKind, OfferedFile } from '../common/mapping-file';
import { causeOf } from './log/causes';

const kind: FileKind = { id: 'provisioning-log', what: 'a provisioning log of Microsoft Entra ID' };

export const entraLogFiles: LogFiles = { recognise, read, causeOf };

function recognise({ json, table }: OfferedFile): FileKind | null {
  const [first] = eventsOf(json);
  if (first !== undefined && isEvent(first)) return kind;
  const heads = Object.keys(table?.[0] ?? {}).map(fold);
  const isLog =
    heads.some((head) => /^(changeid|cycleid|jobid)$/.test(head)) &&
    heads.some((head) => /status|action|step/.test(head));
  return isLog ? kind : null;
}

/** Older events use `action` and `statusInfo`. */
function isEvent(event: JsonObject): boolean {
  return (
    ('sourceIdentity' in event || 'targetIdentity' in event) &&
    ('provisioningStatusInfo' in event || 'statusInfo' in event || 'provisioningAction' in event)
  );
}

function eventsOf(json: unknown): JsonObject[] {
  const list = isJsonObject(json) ? json.value : json;
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

function read({ json, table }: OfferedFile): ReadLog {
  if (table !== null && table !== undefined && json === undefined) return readTable(table);
  const all = eventsOf(json);
  const events = all.filter(isEvent);
  return {
    kind,
    events: events.map(eventOf),
    notUnderstood:
      events.length === all.length ? [] : [`${all.length - events.length} entries that are no events`],
  };
}

const outcomes: Readonly<Record<string, LogEvent['outcome']>> = {
  success: 'arrived',
  warning: 'arrived',
  skipped: 'skipped',
  failure: 'failed',
};

function eventOf(event: JsonObject): LogEvent {
  const source = identity(event.sourceIdentity);
  const target = identity(event.targetIdentity);
  const info = objectAt(event, 'provisioningStatusInfo') ?? objectAt(event, 'statusInfo') ?? {};
  const error = objectAt(info, 'errorInformation') ?? info;
  const details = { ...source.details, ...target.details };
  const name =
    source.displayName ?? target.displayName ?? textOf(details.userPrincipalName) ?? source.id ?? 'Somebody';
  return {
    at: textOf(event.activityDateTime),
    resourceType: /group/i.test(source.identityType ?? target.identityType ?? '') ? 'Group' : 'User',
    name,
    keys: distinct([
      textOf(details.userPrincipalName),
      textOf(details.UserPrincipalName),
      textOf(details.mail),
      source.id,
      target.id,
      source.displayName,
    ]),
    outcome: outcomes[(textOf(info.status) ?? '').toLowerCase()] ?? 'other',
    reason: distinct([textOf(error.reason), skippedBecause(event), textOf(error.additionalDetails)]).join(
      ' ',
    ),
    code: textOf(error.errorCode),
  };
}

/** The details of a scoping step say why somebody was skipped; their keys are in no document, so they are shown as they are. */
function skippedBecause({ provisioningSteps }: JsonObject): string {
  const steps = Array.isArray(provisioningSteps) ? provisioningSteps.filter(isJsonObject) : [];
  const telling = steps.filter(
    ({ status, provisioningStepType }) => status !== 'success' || provisioningStepType === 'scoping',
  );
  return distinct(
    telling.flatMap(({ description, details }) => [
      textOf(description),
      ...(isJsonObject(details)
        ? Object.entries(details).map(([key, value]) => `${key}: ${textOf(value) ?? JSON.stringify(value)}`)
        : []),
    ]),
  ).join(' ');
}

interface Identity {
  id: string | null;
  displayName: string | null;
  identityType: string | null;
  details: JsonObject;
}

function identity(value: JsonValue | undefined): Identity {
  const known = isJsonObject(value) ? value : {};
  return {
    id: textOf(known.id),
    displayName: textOf(known.displayName),
    identityType: textOf(known.identityType),
    details: objectAt(known, 'details') ?? {},
  };
}

function objectAt(holder: JsonObject, key: string): JsonObject | null {
  const value = holder[key];
  return isJsonObject(value) ? value : null;
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

const knownHeads = new Set([
  'id',
  'changeid',
  'cycleid',
  'jobid',
  'date',
  'activitydatetime',
  'activitydatetimeutc',
  'dateutc',
  'identity',
  'identityid',
  'sourceid',
  'sourceidentityid',
  'sourceidentitydisplayname',
  'sourceidentityname',
  'sourcedisplayname',
  'sourceidentitytype',
  'identitytype',
  'sourceidentitydetails',
  'targetid',
  'targetidentityid',
  'targetidentitydisplayname',
  'targetidentityname',
  'targetidentitytype',
  'action',
  'provisioningaction',
  'status',
  'statuserrorcode',
  'errorcode',
  'statusreason',
  'reason',
  'statuserrorcategory',
  'errorcategory',
  'recommendedaction',
  'statusadditionaldetails',
  'additionaldetails',
  'duration',
  'durationinmilliseconds',
  'tenantid',
  'sourcesystem',
  'targetsystem',
  'sourcesystemname',
  'targetsystemname',
  'serviceprincipal',
  'serviceprincipalid',
  'serviceprincipalname',
  'initiatedby',
  'userprincipalname',
  'name',
  'description',
  'type',
  'provisioningsteptype',
  'stepname',
]);

function readTable(table: readonly Readonly<Record<string, string>>[]): ReadLog {
  const heads = Object.keys(table[0] ?? {});
  return {
    kind,
    events: table.map(eventOfRow),
    notUnderstood: heads.filter((head) => !knownHeads.has(fold(head))),
  };
}

function eventOfRow(row: Readonly<Record<string, string>>): LogEvent {
  const name = column(
    row,
    'Source identity display name',
    'Source display name',
    'Source identity name',
    'Identity',
    'Target identity display name',
    'Source identity details',
    'Source ID',
  );
  const date = column(row, 'Date', 'Date (UTC)', 'Activity date time', 'Activity date time (UTC)');
  return {
    at: date === null || Number.isNaN(Date.parse(date)) ? null : new Date(date).toISOString(),
    resourceType: /group/i.test(
      column(row, 'Source identity type', 'Identity type', 'Target identity type') ?? '',
    )
      ? 'Group'
      : 'User',
    name: name ?? 'Somebody',
    keys: distinct([
      column(row, 'User principal name'),
      column(row, 'Source identity ID', 'Source ID', 'Identity ID'),
      column(row, 'Target identity ID', 'Target ID'),
      name,
    ]),
    outcome: outcomes[(column(row, 'Status') ?? '').toLowerCase()] ?? 'other',
    reason: distinct([
      column(row, 'Status reason', 'Reason', 'Description'),
      column(row, 'Status additional details', 'Additional details'),
    ]).join(' '),
    code: column(row, 'Status error code', 'Error code'),
  };
}
