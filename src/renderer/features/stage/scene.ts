/** What the stage is about at present: the caption, whom it names, and which chapter it belongs to. */
import { sentencesOf, textOf } from '../../../shared/activity';
import type { Demo, Mentioned } from '../../../shared/demo/demo-state';
import type { ExchangeSummary, ResourceChange } from '../../../shared/exchange';
import type { IdentityProvider } from '../../../shared/idp/identity-provider';
import { short } from '../demo/demo-words';

export interface Scene {
  /** The same as long as the same caption stands. */
  key: string;
  caption: string;
  /** A quiet sentence below it; empty where there is nothing to add. */
  says: string;
  about: Mentioned;
  /** Whether all that the caption tells has been sent. */
  played: boolean;
  /** Somebody has arrived, the first of all. */
  isFirst?: true;
}

const nobody: Mentioned = { people: [], groups: [] };

export function sceneOfDemo(demo: Demo): Scene {
  const { chapters, chapter, beat, about, state } = demo;
  const { caption = '', says = '' } = chapters[chapter]?.beats[beat] ?? {};
  const played = state === 'waiting' || state === 'finished';
  return { key: `${chapter}.${beat}`, caption, says, about, played };
}

/** Where no demo is told, the newest change is the caption. @param exchanges newest first @param total people who are here */
export function sceneOfExchanges(
  exchanges: readonly ExchangeSummary[],
  idp: IdentityProvider,
  total: number,
): Scene {
  const newest = newestChange(exchanges);
  if (newest === undefined)
    return {
      ...{ key: 'nothing yet', about: nobody, played: true },
      caption: 'The first person is awaited',
      says: `Whoever ${idp.wording.withinText ?? idp.shortName} sends stands here at once.`,
    };
  const first = total === 1 ? createdPerson(newest) : undefined;
  if (first !== undefined)
    return {
      ...{ key: `${newest.sequence}`, about: aboutOf(newest.changes), played: true, isFirst: true },
      caption: `${first.displayName} has arrived`,
      says: `The first one. From here on ${idp.wording.withinText ?? idp.shortName} keeps everybody up to date.`,
    };
  const [sentence] = sentencesOf(newest, idp.wording);
  const caption = sentence === undefined ? '' : textOf(sentence);
  return { key: `${newest.sequence}`, caption, says: '', about: aboutOf(newest.changes), played: true };
}

function createdPerson({ changes }: ExchangeSummary) {
  return changes.find(({ kind, resource }) => kind === 'created' && resource.resourceType === 'User')
    ?.resource;
}

/** The last request that changed somebody or something. @param exchanges newest first */
export function newestChange(exchanges: readonly ExchangeSummary[]): ExchangeSummary | undefined {
  return exchanges.find(({ status, changes }) => status < 400 && changes.length > 0);
}

function aboutOf(changes: readonly ResourceChange[]): Mentioned {
  return { people: changes.flatMap(peopleOf), groups: changes.flatMap(groupsOf) };
}

function peopleOf({ resource, after, membersAdded, membersRemoved }: ResourceChange): Mentioned['people'] {
  const itself =
    resource.resourceType === 'User' ? [{ ...resource, userName: after?.name ?? resource.displayName }] : [];
  const members = [...membersAdded, ...membersRemoved].map((one) => ({ ...one, userName: one.displayName }));
  return [...itself, ...members].map(({ id, displayName, userName }) => {
    return { id, name: displayName, userName, change: null };
  });
}

function groupsOf({ resource, membersAdded, membersRemoved }: ResourceChange): Mentioned['groups'] {
  if (resource.resourceType !== 'Group') return [];
  const change = membersAdded.length > 0 ? 'joined' : membersRemoved.length > 0 ? 'left' : null;
  return [{ id: resource.id, name: resource.displayName, change }];
}

/** Beside the key that goes on: what it leads to, without a capital. */
export function nextText({ next, state }: Pick<Demo, 'next' | 'state'>): string {
  if (state === 'rebuilding') return 'getting there';
  if (next === null) return state === 'finished' ? 'the end' : 'next: the end';
  return `next: ${next.chapter ?? next.label ?? short(next.caption, 30)}`;
}

/** Beside the key that begins it again, once it goes on no longer. */
export function overText({ state }: Pick<Demo, 'state'>): string {
  if (state === 'stopped') return 'stopped: from the beginning';
  return state === 'failed' ? 'broke off: from the beginning' : 'the end: from the beginning';
}
