/** What the group settings mean, before they are saved. */
import { bidiIsolate } from '../../../shared/bidi-isolate';
import { sameField } from '../../../shared/platform/fields';
import type { Draft } from './draft';

type Groups = Pick<Draft, 'groupName' | 'criterion' | 'byField' | 'rows'>;

/** Below the field of the *Group Name*. */
export function groupNameHint({ criterion }: Groups): string {
  switch (criterion) {
    case 'field':
      return 'Takes those without a value. Left empty, they stay without a group.';
    case 'mirror':
      return 'Takes those who are in no group. Expected, not documented.';
    case 'neither':
      return 'One group for everybody.';
  }
}

/** All choices together, in a sentence or two. */
export function meaningOf({ groupName, criterion, byField, rows }: Groups, idp: string): string {
  const name = bidiIsolate(groupName.trim());
  const hasName = groupName.trim() !== '';
  switch (criterion) {
    case 'field': {
      const rest = hasName ? `go into ${name}` : 'stay without a group';
      const path = rows.find(({ field }) => sameField(field, byField))?.path ?? '';
      const spelled = /country$/i.test(path) ? ': GB and United Kingdom are two' : '';
      return `Each value of ${bidiIsolate(byField)} makes a group of its own, as it was sent${spelled}. People without a value ${rest}.`;
    }
    case 'mirror': {
      const rest = hasName ? `go into ${name}` : 'stay without a group';
      return `People are in the same groups as in ${idp}, by the same names. Those whom ${idp} sends in no group ${rest}.`;
    }
    case 'neither':
      return hasName
        ? `Everybody goes into ${name}.`
        : 'Nobody is in a group: everybody is a single user, under People on the platform.';
  }
}
