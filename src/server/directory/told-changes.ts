/** Changes as they are told: as they are where they are of ordinary size, with an end where a client has sent much. */

import { cutPath } from '../../shared/attribute-place';
import type { AttributeChange, ResourceChange, ResourceReference } from '../../shared/exchange';
import { shortenedChange } from './shortened-change';
import { lengthOf, perPart, type Telling } from './telling';

/**
 * The same changes in their order, each with at least its first attribute, and with all counts; values, names and members
 * as far as there is room for them.
 * @param telling of all changes of one exchange
 */
export function toldChanges(changes: readonly ResourceChange[], telling: Telling): ResourceChange[] {
  return changes.map((change) => toldChange(change, telling));
}

function toldChange(change: ResourceChange, telling: Telling): ResourceChange {
  const { resource, after, attributes, membersAdded, membersRemoved } = change;
  const told = {
    ...change,
    resource: withShortTexts(resource, namesOfReference, telling),
    after: after && withShortTexts(after, textsOfSummary, telling),
    membersAdded: toldMembers(membersAdded, telling),
    membersRemoved: toldMembers(membersRemoved, telling),
  };
  return attributes.length === 0 ? told : { ...told, ...toldAttributes(change, telling) };
}

const namesOfReference = ['displayName'] as const;
const textsOfSummary = ['displayName', 'name', 'about', 'title', 'email', 'timezone', 'externalId'] as const;

function toldMembers(members: ResourceReference[], telling: Telling): ResourceReference[] {
  if (members.length === 0) return members;
  const named = members.slice(0, telling.takeMembers(members.length));
  return named.map((member) => withShortTexts(member, namesOfReference, telling));
}

function toldAttributes(
  { attributes, moreAttributes = 0 }: ResourceChange,
  telling: Telling,
): Pick<ResourceChange, 'attributes' | 'moreAttributes'> {
  const told: AttributeChange[] = [];
  for (const change of attributes) {
    if (told.length > 0 && telling.isExhausted) break;
    told.push(toldAttribute(change, telling));
  }
  const more = attributes.length - told.length + moreAttributes;
  return more === 0 ? { attributes: told } : { attributes: told, moreAttributes: more };
}

function toldAttribute(change: AttributeChange, telling: Telling): AttributeChange {
  const attributePath = cutPath(change.attributePath);
  telling.spend(perPart + attributePath.length);
  const named = attributePath === change.attributePath ? change : { ...change, attributePath };
  return isTooLong(change, telling) ? shortenedChange(named, telling) : named;
}

/** Otherwise the telling has spent what it takes. */
function isTooLong({ before, after }: AttributeChange, telling: Telling): boolean {
  let length = 0;
  for (const value of [before, after]) {
    const room = telling.roomFor(value);
    const own = lengthOf(value, room);
    if (own > room) return true;
    length += own;
  }
  telling.spend(length);
  return false;
}

/** The same object where all of its texts are told as they are. */
function withShortTexts<Told extends object>(
  whole: Told,
  names: readonly (keyof Told)[],
  telling: Telling,
): Told {
  let told = whole;
  for (const name of names) {
    const text = whole[name];
    if (typeof text !== 'string') continue;
    const short = telling.text(text);
    if (short !== text) told = { ...told, [name]: short };
  }
  return told;
}
