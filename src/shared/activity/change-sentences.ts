import type { AttributeChange, ResourceChange, ResourceReference } from '../exchange';
import { counted } from '../plural';
import { plainPath, wordsFor } from './attribute-words';
import { refineChange } from './refine-change';
import type { Sentence } from './sentence';
import { enumerate, namePart, plainPart, possessive, quietPart, shortValue } from './sentence-parts';
import { storySentences } from './story-sentences';

/** What one write did to one resource; empty where it changed nothing that is worth a sentence. */
export function changeSentences(change: ResourceChange): Sentence[] {
  if (change.kind === 'created') return [created(change), ...memberSentences(change)];
  if (change.kind === 'deleted') return [deletionSentence(change)];
  return [...attributeSentences(change), ...memberSentences(change)];
}

function created({ resource, after }: ResourceChange): Sentence {
  const about = after?.about ? [quietPart(` · ${after.about}`)] : [];
  const inactive = after?.active === false ? [quietPart(' · inactive')] : [];
  return plainPart('created', resource, ...called(resource), ' was created', ...about, ...inactive);
}

/** @param groupsLeft how many groups the resource was a member of */
export function deletionSentence(
  { resource, membersRemovedCount }: ResourceChange,
  groupsLeft = 0,
): Sentence {
  const groups = groupsLeft > 0 ? [quietPart(` · left ${counted(groupsLeft, 'group')}`)] : [];
  const members =
    membersRemovedCount > 0 ? [quietPart(` · ${counted(membersRemovedCount, 'member')} left it`)] : [];
  return plainPart('deleted', resource, ...called(resource), ' was deleted', ...groups, ...members);
}

/** "Group Research"; a person needs no such word. */
function called(resource: ResourceReference) {
  if (resource.resourceType === 'User') return [namePart(resource.displayName)];
  return [`${resource.resourceType} `, namePart(resource.displayName)];
}

function memberSentences(change: ResourceChange): Sentence[] {
  const { resource, membersAdded, membersRemoved, membersAddedCount, membersRemovedCount } = change;
  const sentences: Sentence[] = [];
  if (membersRemovedCount > 0)
    sentences.push(membersSentence('left', resource, membersRemoved, membersRemovedCount));
  if (membersAddedCount > 0)
    sentences.push(membersSentence('joined', resource, membersAdded, membersAddedCount));
  return sentences;
}

function membersSentence(
  verb: 'joined' | 'left',
  group: ResourceReference,
  members: ResourceReference[],
  total: number,
): Sentence {
  const [only] = members;
  if (total === 1 && only) {
    return plainPart(verb, only, namePart(only.displayName), ` ${verb} `, namePart(group.displayName));
  }
  const gained = verb === 'joined' ? 'gained' : 'lost';
  return plainPart(verb, group, namePart(group.displayName), ` ${gained} ${counted(total, 'member')}`);
}

function attributeSentences({ resource, attributes, moreAttributes }: ResourceChange): Sentence[] {
  const sentences: Sentence[] = [];
  let rest = attributes.flatMap(refineChange);
  for (const [path, tell] of Object.entries(storySentences)) {
    const [first, ...further] = rest.filter((candidate) => isPath(candidate, path));
    const sentence = first && tell(resource, [first, ...further]);
    if (!sentence) continue;
    sentences.push(sentence);
    rest = rest.filter(
      (candidate) => !isPath(candidate, path) && !(path === 'displayname' && isPartOfName(candidate)),
    );
  }
  const others = tellOthers(resource, rest, moreAttributes);
  return others ? [...sentences, others] : sentences;
}

/** `manager` has one sentence, whether it changed as `manager`, `manager.value` or `manager.displayName`. */
function isPath({ attributePath }: AttributeChange, path: string): boolean {
  const plain = plainPath(attributePath);
  return plain === path || plain.startsWith(`${path}.`);
}

function isPartOfName({ attributePath }: AttributeChange): boolean {
  return plainPath(attributePath).split('.')[0] === 'name';
}

/** @param more attributes changed, of which nothing else is known */
function tellOthers(resource: ResourceReference, changes: AttributeChange[], more = 0): Sentence | null {
  const labels = [...new Set(changes.map((change) => wordsFor(change.attributePath)))];
  const [only] = changes;
  if (!only) return null;
  if (labels.length + more > 1)
    return plainPart(
      'changed',
      resource,
      namePart(resource.displayName),
      ` changed: ${enumerate(labels, more)}`,
    );
  return tellOne(resource, wordsFor(only.attributePath), shortValue(only.before), shortValue(only.after));
}

function tellOne(
  resource: ResourceReference,
  label: string,
  from: string | null,
  to: string | null,
): Sentence {
  const whose = namePart(possessive(resource.displayName));
  if (from && to && from !== to)
    return plainPart('changed', resource, whose, ` ${label} changed from ${from} to ${to}`);
  if (to && !from) return plainPart('changed', resource, whose, ` ${label} is now ${to}`);
  if (from && !to) return plainPart('changed', resource, whose, ` ${label} was removed`);
  return plainPart('changed', resource, whose, ` ${label} changed`);
}
