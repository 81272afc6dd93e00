import { beforeEach, expect, it } from 'vitest';
import { newDraft, withRow } from '../../../../src/renderer/features/setting-editor/draft';
import {
  beginNew,
  changeDraft,
  dropDraft,
  isUnsaved,
  useDrafts,
} from '../../../../src/renderer/features/setting-editor/drafts';

beforeEach(() => useDrafts.setState({}, true));
const base = newDraft('entra', 'Contoso');

it('what is edited is unsaved until it is dropped, each setting for itself', () => {
  changeDraft('one', base, (draft) => withRow(draft, 'Site', 'title'));
  changeDraft('other', base, (draft) => draft);
  expect([isUnsaved('one'), isUnsaved('other'), isUnsaved('third')]).toEqual([true, false, false]);
  dropDraft('one');
  expect(isUnsaved('one')).toBe(false);
});

it('changes follow one another, and one that is taken back is none', () => {
  changeDraft('one', base, (draft) => ({ ...draft, groupName: 'All' }));
  changeDraft('one', base, (draft) => ({ ...draft, name: 'Fabrikam' }));
  expect(useDrafts.getState().one?.draft).toMatchObject({ groupName: 'All', name: 'Fabrikam' });
  changeDraft('one', base, () => base);
  expect(isUnsaved('one')).toBe(false);
});

it('the next new setting begins with what was chosen before, without anything unsaved', () => {
  beginNew(base);
  expect(useDrafts.getState().new?.draft.name).toBe('Contoso');
  expect(isUnsaved('new')).toBe(false);
});
