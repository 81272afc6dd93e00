import { beforeEach, expect, it, vi } from 'vitest';
import {
  answerLeaving,
  aroundNavigation,
  askBeforeLeaving,
  useLeaving,
} from '../../../src/renderer/state/leaving';

beforeEach(() => useLeaving.setState({ mustAsk: null, goOn: null }));

it('leads on at once while nothing is unsaved, and within what is edited', () => {
  const navigate = vi.fn();
  aroundNavigation(navigate, '/live', { replace: true });
  askBeforeLeaving((to) => !to.startsWith('/setting/'));
  aroundNavigation(navigate, '/setting/one/groups');
  expect(navigate.mock.calls).toEqual([
    ['/live', { replace: true }],
    ['/setting/one/groups', undefined],
  ]);
});

it('asks before it leads away, and goes on only where the answer says so', () => {
  const navigate = vi.fn();
  askBeforeLeaving(() => true);
  aroundNavigation(navigate, '/live');
  answerLeaving(false);
  expect(navigate).not.toHaveBeenCalled();
  aroundNavigation(navigate, '/live');
  answerLeaving(true);
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/live', undefined);
  expect(useLeaving.getState().goOn).toBeNull();
});

it('stops asking for the page that is gone, not for the one that came after it', () => {
  const stop = askBeforeLeaving(() => true);
  askBeforeLeaving(() => false);
  stop();
  expect(useLeaving.getState().mustAsk?.('/')).toBe(false);
});
