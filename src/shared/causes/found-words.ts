/**
 * Findings about what no single request shows: what arrived, compared with the mapping, the SCIM setting and the provider's own
 * people. In words for any provider; what its product does there, and its clicks, are in its folder.
 */
import type { DiagnosedFinding, ToldCause } from '../idp/identity-provider';
import { richName, richValue } from '../rich-text';

/** Of a path or an expression, in characters. */
const longest = 200;

type Row = Required<Pick<ToldCause, 'target' | 'source'>>;

export function sentAtCreationOnly(row: Row, severity: DiagnosedFinding['severity']): DiagnosedFinding {
  const differ =
    severity === 'only noted'
      ? ''
      : ' These people have another value there today than the one that was sent when they were created.';
  return {
    rule: 'sent-at-creation-only',
    severity,
    title: 'Sent at creation only',
    explanation: `The row of ${richValue(row.target, longest)} is applied only during creation, so that a later change of it is never sent.${differ}`,
    remedy: `Let the row of ${richValue(row.target, longest)} be applied on creation and on updates, and send everybody again.`,
    attributePath: row.target,
    told: row,
  };
}

export function keysInOtherCase(row: Row, mended: string): DiagnosedFinding {
  return {
    rule: 'keys-in-other-case',
    severity: 'value is wrong',
    title: 'Keys in other letters',
    explanation: `The row of ${richValue(row.target, longest)} is ${richValue(row.source, longest)}. It compares letter by letter, and its keys are written in other letters, upper or lower case, than the values: none ever matches, and nothing is sent.`,
    remedy: `Write the keys as the values are spelled: \`${mended}\`.`,
    attributePath: row.target,
    told: { ...row, mended },
  };
}

export function attributeNotThere(row: Row, attribute: string): DiagnosedFinding {
  return {
    rule: 'attribute-not-there',
    severity: 'value is wrong',
    title: 'Takes what is not there',
    explanation: `The row of ${richValue(row.target, longest)} takes ${richValue(row.source, longest)}, and none of the people given here has ${richValue(attribute)}: it does not exist there, so that nothing is sent for anybody.`,
    remedy: `Add ${richValue(attribute)} at the identity provider, or let the row take an attribute that is there.`,
    attributePath: row.target,
    told: { ...row, attribute },
  };
}

export function differsFromSource(row: Row): DiagnosedFinding {
  return {
    rule: 'differs-from-source',
    severity: 'value is wrong',
    title: 'Another value at the provider',
    explanation: `By its mapping the identity provider would send another ${richValue(row.target, longest)} today than the one that arrived.`,
    remedy: 'Send these people again.',
    attributePath: row.target,
    told: row,
  };
}

export function inNoAssignedGroup(groups: readonly string[], isHere: boolean): DiagnosedFinding {
  const names = groups.map(richName).join(', ');
  const what = isHere
    ? 'Whoever is in no such group is deactivated there, and so they are inactive here.'
    : 'Whoever is in no such group is never sent.';
  return {
    rule: 'in-no-assigned-group',
    severity: isHere ? 'value is wrong' : 'will not arrive',
    title: 'In no group of the application',
    explanation: `These people are active at the identity provider, but in no group that is bound to the application: ${names || 'none of theirs'} is not. ${what}`,
    remedy: `Connect ${names || 'a group of theirs'} with the application.`,
    ...(isHere ? { attributePath: 'active' } : {}),
    told: { groups },
  };
}

export function groupWithoutMembers(
  group: string,
  how: { isBoth: boolean; severity: DiagnosedFinding['severity'] },
): DiagnosedFinding {
  const why = how.isBoth
    ? ' It is both assigned to the application and pushed: it was sent before its people were there, and no membership followed.'
    : '';
  const missing =
    how.severity === 'only noted'
      ? 'no member of it ever came, while other groups have theirs.'
      : 'members of it are missing here: they are in it at the identity provider, and they are here.';
  return {
    rule: 'group-without-its-members',
    ...(how.isBoth ? { cause: 'assigned-and-pushed' } : {}),
    severity: how.severity,
    title: `${group} lacks members`,
    explanation: `${richName(group)} is here, but ${missing}${why}`,
    remedy: `Send ${richName(group)} with its members again.`,
    told: { groups: [group] },
  };
}

export interface NobodyHas {
  field: string;
  path: string;
  /** Who has it in no way. */
  people: number;
  /** Where all of them are; null where in no group. */
  fixedGroup: string | null;
  /** What the row takes that writes the path; null where none does. */
  source: string | null;
  /** Path that a row writes and no field reads, and that is most likely meant. */
  near: string | null;
}

export function fieldNobodyHas(about: NobodyHas): DiagnosedFinding {
  const { field, path, people, fixedGroup, source, near } = about;
  const where = fixedGroup === null ? 'in no group' : `in ${richName(fixedGroup)}`;
  return {
    rule: 'field-nobody-has',
    cause: source === null ? 'path-not-sent' : 'sent-empty',
    severity: 'value is wrong',
    title: `Nobody has a ${field}`,
    explanation: `People are grouped by ${richName(field)}, and nobody has one: all ${people.toLocaleString('en-US')} are ${where}. The field reads ${richValue(path, longest)}. ${whyNobody(source, near)}`,
    remedy: near === null ? sendIt(path, source) : readNear(field),
    attributePath: path,
    told: { field, target: path, ...(source === null ? {} : { source }) },
  };
}

function whyNobody(source: string | null, near: string | null): string {
  if (source !== null)
    return `The row of the mapping that writes it takes ${richValue(source, longest)}, which gives nothing for anybody.`;
  const none = 'No row of the mapping sends this path.';
  return near === null ? none : `${none} One sends ${richValue(near, longest)}, which no field reads.`;
}

function sendIt(path: string, source: string | null): string {
  return source === null
    ? `Add a row to the mapping that writes ${richValue(path, longest)}, or map the field to a path that arrives.`
    : `Fill in what ${richValue(source, longest)} takes, or let the row take another attribute.`;
}

function readNear(field: string): string {
  return `**Company** > **Company Settings** > **SCIM Settings** > **Edit** > **Map Fields**, and replace the path of ${richName(field)} by this one. Then **Next** and **Save**, and let the identity provider send everybody again.`;
}

export function groupInSpellings(
  field: string,
  path: string,
  spellings: readonly string[],
): DiagnosedFinding {
  return {
    rule: 'group-in-spellings',
    severity: 'value is wrong',
    title: 'One group in several spellings',
    explanation: `People are grouped by ${richName(field)}, and one value of it is written in ${spellings.length} ways: ${spellings.map(richValue).join(', ')}. The platform makes one group for each.`,
    remedy: 'Write the value in one way at the identity provider.',
    attributePath: path,
    told: { field, target: path },
  };
}
