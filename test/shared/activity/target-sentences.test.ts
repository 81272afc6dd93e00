import { expect, it } from 'vitest';
import { textOf } from '../../../src/shared/activity';
import { groupsCreatedSentence, targetSentence } from '../../../src/shared/activity/target-sentences';

const marta = { resourceType: 'User', id: 'm', displayName: 'Marta' };
const group = { sequence: 7, kind: 'group created' as const, group: 'UK', field: 'Country / Region' };
const move = { sequence: 7, kind: 'moved' as const, person: marta };

it('what happened on the platform is a sentence about a group or a person', () => {
  expect(textOf(targetSentence(group))).toBe('Group UK was created on the platform by Country / Region');
  expect(textOf(targetSentence({ ...group, group: 'Rest', field: null }))).toBe(
    'Group Rest was created on the platform, as its Group Name says',
  );
  expect(textOf(targetSentence({ ...group, kind: 'group emptied' }))).toBe(
    'Group UK has nobody on the platform any more · expected, not documented',
  );
  const moved = targetSentence({ ...move, from: ['SE'], to: ['US', 'All'] });
  expect(textOf(moved)).toBe('Marta moved from SE to US and All · on the platform');
  expect(moved.subject).toEqual(marta);
  expect(textOf(targetSentence({ ...move, from: [], to: ['US'] }))).toBe(
    'Marta is now in US · on the platform',
  );
  expect(textOf(targetSentence({ ...move, from: ['SE'], to: [] }))).toBe(
    'Marta is in no group any more, before in SE · on the platform',
  );
});

it('many groups of a first cycle are one sentence', () => {
  const names = ['GB', 'TR', 'DE', 'FR', 'SE'];
  expect(textOf(groupsCreatedSentence(names, 'Country'))).toBe(
    '5 groups were created on the platform by Country: GB, TR, DE and 2 more',
  );
});
