/** Who will not arrive by the logs that were kept, as causes for the findings page: whoever is here meanwhile is left out. */
import type { DirectoryReader } from '../directory/directory-reader';
import type { FoundCause } from '../feature';
import type { KeptLog } from './kept-logs';

type Person = KeptLog['causes'][number]['people'][number];

export function causesInLogs(logs: readonly KeptLog[], directory: DirectoryReader): FoundCause[] {
  const counted = new Set<string>();
  return logs.flatMap((log) =>
    log.causes.flatMap((cause) => {
      const people = cause.people.filter(
        (person) => isMissing(person, directory) && isFirst(person, counted),
      );
      return people.length === 0 ? [] : [causeOf(log, cause, people)];
    }),
  );
}

/** A newer log has said it already. */
function isFirst({ keys, name }: Person, counted: Set<string>): boolean {
  const key = (keys[0] ?? name).toLowerCase();
  if (counted.has(key)) return false;
  counted.add(key);
  return true;
}

const found = ['userName', 'externalId', 'emails.value'];

function isMissing({ keys }: Person, directory: DirectoryReader): boolean {
  return !keys.some(
    (key) =>
      directory.get('User', key) !== undefined ||
      found.some((path) => (directory.idsWith('User', path, key)?.size ?? 0) > 0),
  );
}

function causeOf(
  { name, what }: KeptLog,
  { id, title, explanation, remedy }: KeptLog['causes'][number],
  people: Person[],
): FoundCause {
  const times = people.flatMap(({ at }) => at ?? []).sort();
  return {
    finding: {
      rule: `log-${id}`,
      severity: 'will not arrive',
      title,
      explanation: `${explanation} So says ${what}, \`${name.replaceAll('`', "'")}\`: no request about them ever came here.`,
      remedy,
    },
    people: people.map((person) => ({
      person: { resourceType: 'User', id: '', displayName: person.name },
      value: { sent: null, belongs: null, reading: person.reason || 'no reason is given' },
    })),
    firstSeen: times[0] ?? null,
    lastSeen: times.at(-1) ?? null,
  };
}
