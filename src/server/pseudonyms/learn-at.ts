/** What a value tells of somebody by the attribute path that it stands at. */
import type { Book } from './book';
import { learnHandle, learnId, learnName, learnPhone, learnStreet } from './learn';
import { isMembers, textIn } from './members';

export const isIdentifier = /(?:number|employeeid|personid|externalid)$/i;

/** The first that fits, of the path in small letters and without what stands in brackets. */
const kinds: { path: RegExp; learn(book: Book, text: string): void; ofGroups?: true }[] = [
  { path: /(?:^|\.)(?:given|middle|nick)name$/, learn: (book, text) => learnName(book, text, 'given') },
  { path: /(?:^|\.)familyname$/, learn: (book, text) => learnName(book, text, 'family') },
  { path: /^addresses\.(?:streetaddress|formatted)$|^streetaddress$/, learn: learnStreet },
  { path: /(?:^|\.)postalcode$/, learn: learnId },
  { path: /^(?:name\.)?formatted$|^displayname$|^manager\.displayname$/, learn: learnWholeName },
  { path: /^username$|^emails(?:\.value)?$/, learn: (book, text) => learnHandle(book, text, nobody) },
  { path: /^phonenumbers(?:\.value)?$/, learn: learnPhone },
  { path: isIdentifier, learn: learnId, ofGroups: true },
];
const nobody = { given: '', family: '' };

function learnWholeName(book: Book, text: string): void {
  learnName(book, text, 'whole');
}

/** @param path of an attribute, or its name alone; `isGroup`: the name of a group is nobody's */
export function learnAt(book: Book, path: string, value: unknown, isGroup: boolean): void {
  const bare = path.slice(/^urn:/i.test(path) ? path.lastIndexOf(':') + 1 : 0).replace(/\[.*?\]/gs, '');
  if (isMembers(value)) {
    if (/^manager$/i.test(bare)) learnWholeName(book, textIn(value, 'displayName'));
    return;
  }
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return;
  const found = kinds.find((kind) => (!isGroup || kind.ofGroups) && kind.path.test(bare.toLowerCase()));
  found?.learn(book, text);
}
