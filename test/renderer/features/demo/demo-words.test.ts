import { expect, it } from 'vitest';
import {
  isTold,
  nextWords,
  placeBefore,
  quietWords,
} from '../../../../src/renderer/features/demo/demo-words';

const next = { chapter: null, label: null, caption: 'Marta moves from Sales to Research' };

it('the button says what comes: a chapter, a step of a mistake, or the caption', () => {
  expect(nextWords({ state: 'waiting', next: { ...next, chapter: 'Leaver' } })).toBe('Next: Leaver');
  expect(nextWords({ state: 'waiting', next: { ...next, label: 'The fix' } })).toBe('Next: The fix');
  expect(nextWords({ state: 'waiting', next })).toBe('Next: Marta moves from Sales to Research');
  expect(nextWords({ state: 'waiting', next: { ...next, caption: 'x'.repeat(50) } })).toHaveLength(42);
  expect(nextWords({ state: 'running', next: null })).toBe('To the end');
  expect(nextWords({ state: 'rebuilding', next })).toBe('Getting there');
});

it('back is one caption, and at the first of a chapter the last of the one before', () => {
  const beat = { label: null, caption: '', says: '' };
  const chapter = {
    id: '',
    title: '',
    caption: '',
    notes: '',
    takes: null,
    state: 'told' as const,
    evidence: null,
  };
  const chapters = [
    { ...chapter, beats: [beat, beat] },
    { ...chapter, beats: [beat, beat] },
  ];
  expect(placeBefore({ chapters, chapter: 1, beat: 1 })).toEqual({ chapter: 1, beat: 0 });
  expect(placeBefore({ chapters, chapter: 1, beat: 0 })).toEqual({ chapter: 0, beat: 1 });
  expect(placeBefore({ chapters, chapter: 0, beat: 0 })).toEqual({ chapter: 0, beat: 0 });
});

it('goes on while it waits or is held', () => {
  expect((['waiting', 'paused', 'rebuilding', 'running'] as const).every((state) => isTold({ state }))).toBe(
    true,
  );
  expect((['finished', 'stopped', 'failed'] as const).some((state) => isTold({ state }))).toBe(false);
});

it('below a caption stands what it adds, and what a real tenant takes', () => {
  expect(quietWords('One field changes.', 'Up to 40 minutes')).toBe(
    'One field changes. In a real tenant: up to 40 minutes.',
  );
  expect(quietWords('', 'Seconds')).toBe('In a real tenant: seconds.');
  expect(quietWords('Said.', null)).toBe('Said.');
});
