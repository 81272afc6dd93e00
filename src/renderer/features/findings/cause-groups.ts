/** Causes as the page shows them: in groups by consequence, and in words. */
import type { ListedCause } from '../../../shared/features/findings';
import type { Severity } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { counted, plural } from '../../../shared/plural';

export interface CauseGroup {
  severity: Severity;
  title: string;
  causes: ListedCause[];
}

/** The worst first. */
const titles: readonly [Severity, string][] = [
  ['will not arrive', 'Person will not arrive'],
  ['value is wrong', 'Value is wrong'],
  ['only noted', 'Only noted'],
];

export function isMuted({ mark }: Pick<ListedCause, 'mark'>): boolean {
  return mark.muted !== undefined;
}

/** Of those that count. Groups without a cause are left out. */
export function causeGroups(causes: readonly ListedCause[]): CauseGroup[] {
  return titles
    .map(([severity, title]) => ({
      severity,
      title,
      causes: causes.filter((cause) => cause.severity === severity && !isMuted(cause)),
    }))
    .filter((group) => group.causes.length > 0);
}

/** The one that is open at first: what concerns most people. Null where nothing asks for attention. */
export function firstToOpen(causes: readonly ListedCause[]): string | null {
  const [first, ...others] = causes.filter(counts);
  if (first === undefined) return null;
  return others.reduce((most, cause) => (cause.people > most.people ? cause : most), first).id;
}

function counts(cause: ListedCause): boolean {
  return needsAttention(cause) && !isMuted(cause);
}

/** "9 people", "4 requests". */
export function extentOf({ people, right, requests }: ListedCause): string {
  return people + right > 0 ? counted(people, 'person', 'people') : counted(requests, 'request');
}

/** "11 of 43 people will not arrive or arrive wrong. Four causes." */
export function summaryOf(people: number, affected: number, causes: readonly ListedCause[]): string {
  const serious = causes.filter(counts).length;
  if (affected === 0) return serious === 0 ? calmWords(people) : `${causesInWords(serious)}.`;
  const whom = `${affected.toLocaleString('en-US')} of ${counted(people, 'person', 'people')}`;
  return `${whom} will not arrive or ${plural(affected, 'arrives', 'arrive')} wrong. ${causesInWords(serious)}.`;
}

function calmWords(people: number): string {
  if (people === 0) return 'Nobody has arrived yet.';
  return people === 1
    ? 'One person is here, and everything is right.'
    : `All ${people.toLocaleString('en-US')} people arrive, and every value is right.`;
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function causesInWords(count: number): string {
  return `${numbers[count] ?? count} ${plural(count, 'cause')}`;
}

/** "Benedikt Sauer", "Benedikt Sauer and Marta Lindqvist", "Benedikt Sauer, Marta Lindqvist and 7 more". */
export function namesOf({ names, people }: ListedCause): string {
  const more = people - names.length;
  if (more > 0 && names.length > 0) return `${names.join(', ')} and ${more.toLocaleString('en-US')} more`;
  return names.join(' and ');
}
