/** What happened on the platform because of a request, in words. */
import type { TargetEvent } from '../platform/target-event';
import type { Sentence } from './sentence';
import { enumerate, namePart, plainPart, quietPart } from './sentence-parts';

export function targetSentence(event: TargetEvent): Sentence {
  if (event.kind === 'moved') return moved(event);
  const { group, field } = event;
  if (event.kind === 'group emptied') {
    const expected = quietPart(' · expected, not documented');
    return plainPart(
      'left',
      null,
      'Group ',
      namePart(group),
      ' has nobody on the platform any more',
      expected,
    );
  }
  const how = field === null ? ', as its Group Name says' : ` by ${field}`;
  return plainPart('created', null, 'Group ', namePart(group), ` was created on the platform${how}`);
}

function moved({ person, from, to }: Extract<TargetEvent, { kind: 'moved' }>): Sentence {
  const who = namePart(person.displayName);
  const there = quietPart(' · on the platform');
  if (to.length === 0)
    return plainPart('left', person, who, ` is in no group any more, before in ${enumerate(from)}`, there);
  const target = namePart(enumerate(to));
  if (from.length === 0) return plainPart('moved', person, who, ' is now in ', target, there);
  return plainPart('moved', person, who, ` moved from ${enumerate(from)} to `, target, there);
}

/** Of a first cycle: one line for all groups of a field. */
export function groupsCreatedSentence(groups: readonly string[], field: string | null): Sentence {
  const how = field === null ? '' : ` by ${field}`;
  const names = namePart(enumerate([...groups]));
  return plainPart('created', null, `${groups.length} groups were created on the platform${how}: `, names);
}
