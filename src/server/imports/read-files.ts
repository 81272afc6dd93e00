/** What was offered, read: a mapping with what is wrong with it, a log with who never came, requests, or a sentence about what it is. */
import type { LogRead, MappingRead, Read } from '../../shared/features/imports';
import type { AttributeMapping } from '../../shared/idp/common/attribute-mapping';
import { mappingDifference } from '../../shared/idp/common/mapping-difference';
import type { LintFinding, Surrounds } from '../../shared/idp/common/mapping-file';
import { MappingFileError } from '../../shared/idp/common/mapping-file';
import type { IdentityProvider } from '../../shared/idp/identity-provider';
import { explainOtherFile } from '../../shared/other-file';
import { newFieldMappings } from '../../shared/platform/fields';
import { isJsonObject } from '../../shared/scim/json';
import { severities } from '../../shared/severities';
import { type CountedPeople, countConcerned, peopleOfRecords } from './counted-people';
import { emptySources } from './empty-sources';
import type { Offered } from './offered-file';
import { recordsIn } from './people-records';
import { missingPeople, peopleIn } from './read-log';
import { type Recognised, recognise } from './recognise';
import { requestsIn } from './requests-in';

export interface Reading {
  surrounds: Surrounds;
  /** Offered beside the files, to be counted on. */
  people: Offered | null;
  /** Of the SCIM setting, where it is of this identity provider. */
  peopleHere(idp: IdentityProvider): Promise<CountedPeople | null>;
}

export async function readFiles(files: readonly Offered[], reading: Reading): Promise<Read> {
  const recognised = await Promise.all(files.map(async (file) => ({ file, as: await recognise(file) })));
  const first = recognised.find(({ as }) => as !== null);
  if (first?.as == null) return readOther(files);
  if (first.as.is === 'broken') return other(brokenSentence(first.as.what, first.file));
  if (first.as.is === 'log') return readLog(first.file, first.as);
  const { idp } = first.as;
  const together = recognised
    .filter(({ as }) => as?.is === 'mapping' && as.idp === idp)
    .map(({ file }) => file);
  // A list of people that was dropped along with a mapping is there to be counted on.
  const beside = recognised.find(({ file, as }) => as === null && recordsIn(file) !== null)?.file ?? null;
  return readMapping(together, first.as, { ...reading, people: reading.people ?? beside });
}

async function readMapping(
  files: readonly Offered[],
  { idp, files: reader }: Extract<Recognised, { is: 'mapping' }>,
  { surrounds, people, peopleHere }: Reading,
): Promise<MappingRead | Read> {
  try {
    const { kind, lint, ...read } = reader.read(files, surrounds);
    const counted = people === null ? await peopleHere(idp) : await offeredPeople(people, idp);
    return {
      kind: 'mapping',
      idp: idp.id,
      what: kind.what,
      names: files.map(({ name }) => name),
      ...read,
      lint: [...lint, ...(await emptyIn(idp, read.mapping.users, counted, surrounds))]
        .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
        .map((finding) => said(finding, counted)),
      countedOn: counted === null ? null : { what: counted.what, people: counted.people.length },
      fromDefault: mappingDifference(read.mapping.users, idp.mapping.users),
    };
  } catch (error) {
    if (error instanceof MappingFileError) return other(error.message);
    throw error;
  }
}

async function emptyIn(
  idp: IdentityProvider,
  rows: readonly AttributeMapping[],
  people: CountedPeople | null,
  { fieldMappings }: Surrounds,
): Promise<LintFinding[]> {
  const laboratory = await idp.laboratory?.();
  if (people === null || laboratory === undefined) return [];
  const fields = fieldMappings.length === 0 ? newFieldMappings : fieldMappings;
  return emptySources(
    rows,
    people,
    laboratory,
    fields.map(({ path }) => path),
  );
}

async function offeredPeople(file: Offered, idp: IdentityProvider): Promise<CountedPeople | null> {
  const records = recordsIn(file);
  const laboratory = await idp.laboratory?.();
  return records === null || laboratory === undefined
    ? null
    : peopleOfRecords(file.name, records, laboratory);
}

function said({ concerned, ...finding }: LintFinding, people: CountedPeople | null) {
  const counted = people === null ? null : countConcerned(people, concerned);
  return {
    ...finding,
    counted: counted === null ? null : { people: counted.people, of: counted.of },
    names: counted?.names ?? [],
  };
}

async function readLog(
  file: Offered,
  { idp, kind, files }: Extract<Recognised, { is: 'log' }>,
): Promise<LogRead> {
  const log = files.read(file);
  return {
    kind: 'log',
    idp: idp.id,
    what: kind.what,
    name: file.name,
    events: log.events.length,
    people: peopleIn(log),
    notUnderstood: log.notUnderstood.slice(0, 50),
    causes: await missingPeople(log, files),
  };
}

async function readOther([file]: readonly Offered[]): Promise<Read> {
  if (file === undefined || file.text.trim() === '') return other('There is nothing in it.');
  if (file.problem !== null) return other(brokenSentence(harOrJson(file), file));
  const found = await requestsIn(file);
  if (found !== null)
    return 'problem' in found
      ? other(found.problem)
      : {
          kind: 'requests',
          what: found.what,
          name: file.name,
          requests: found.requests.length,
          leftOut: found.leftOut,
        };
  if (isSetting(file.json))
    return {
      ...other(
        'This is a SCIM setting, as Export of this workbench writes it. It is imported under Settings.',
      ),
      isSetting: true,
    };
  const explained = file.json === undefined ? null : explainOtherFile(file.json);
  return other(
    explained ??
      `This is ${whatElse(file)}. A request, recorded traffic (HAR), a mapping or a provisioning log is read here.`,
  );
}

function other(sentence: string) {
  return { kind: 'other' as const, sentence, isSetting: false };
}

function isSetting(json: unknown): boolean {
  return (
    isJsonObject(json) &&
    typeof json.name === 'string' &&
    ('fieldMappings' in json || 'tolerances' in json || 'grouping' in json)
  );
}

function harOrJson({ partial }: Offered): string {
  return isJsonObject(partial) && isJsonObject(partial.log) ? 'a HAR file' : 'JSON';
}

function brokenSentence(what: string, { problem }: Offered): string {
  if (problem === null) return `This is ${what}, and not whole. Nothing was changed.`;
  const { reason, isCutOff, line, column, place } = problem;
  const where = `line ${line.toLocaleString('en-US')}, character ${column.toLocaleString('en-US')}${place === '' ? '' : `, within ${place}`}`;
  return `This is ${what} that ${isCutOff ? 'is cut off' : 'can’t be read to its end'}: ${reason}, at ${where}. Nothing was changed.`;
}

function whatElse({ json, table, text }: Offered): string {
  if (table !== null)
    return `a table with the columns ${Object.keys(table[0] ?? {})
      .slice(0, 4)
      .map(quoted)
      .join(', ')}`;
  if (Array.isArray(json)) return 'a list, but of nothing that is known here';
  if (isJsonObject(json)) {
    const names = Object.keys(json).slice(0, 4).map(quoted);
    return names.length === 0 ? 'an empty object' : `other JSON, with ${names.join(', ')}`;
  }
  return `a text that begins with ${quoted(text.trim().replace(/\s+/g, ' '))}`;
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
