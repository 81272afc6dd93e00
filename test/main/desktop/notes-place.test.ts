import { expect, test } from 'vitest';
import { notesPlace } from '../../../src/main/desktop/notes-place';

const laptop = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const projector = { id: 2, workArea: { x: 1440, y: 0, width: 800, height: 600 } };

test('the notes open in the middle of the screen that the audience does not see', () => {
  expect(notesPlace([laptop, projector], 2)).toEqual({ x: 240, y: 103, width: 960, height: 720 });
});

test('on a small screen they are as large as it is', () => {
  expect(notesPlace([laptop, projector], 1)).toEqual({ x: 1440, y: 0, width: 800, height: 600 });
});

test('with one screen the system finds them a place', () => {
  expect(notesPlace([laptop], 1)).toBeNull();
});
