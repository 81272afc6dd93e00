import { expect, it } from 'vitest';
import { copiedRow } from '../../../../src/renderer/features/live/copied-row';
import { feedRows } from '../../../../src/renderer/features/live/feed-rows';
import { sectionsOf } from '../../../../src/renderer/features/live/feed-sections';
import { entra } from '../../../../src/shared/idp/entra';
import { createdUser } from '../../sample-exchanges';

it('copies the sentence and the request behind it', () => {
  const rows = feedRows(
    sectionsOf([createdUser('a', { url: '/scim/Users' })], true, entra.rhythm),
    new Set(),
    true,
    entra.wording,
  );
  expect(rows.map(copiedRow)).toEqual(['', 'User a was created (POST /scim/Users, 201)']);
});
