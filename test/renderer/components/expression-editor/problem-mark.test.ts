import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { problemMark, setProblem } from '../../../../src/renderer/components/expression-editor/problem-mark';

const state = (doc: string) => EditorState.create({ doc, extensions: problemMark });

/** Offsets that are marked. */
function marksIn(state: EditorState): [number, number][] {
  const found: [number, number][] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set !== 'function')
      set.between(0, state.doc.length, (from, to) => void found.push([from, to]));
  }
  return found;
}

function marked(doc: string, range: { start: number; end: number } | null) {
  return state(doc).update({ effects: setProblem.of(range) }).state;
}

describe('what is wrong', () => {
  it.each([
    ['Lower([a])', { start: 0, end: 5 }, [[0, 5]]],
    ['Join(" "', { start: 8, end: 8 }, [[7, 8]]],
    ['Join', { start: 90, end: 99 }, [[3, 4]]],
    ['', { start: 0, end: 0 }, [[0, 0]]],
    ['Join', null, []],
  ])('of %s is marked within the text', (doc, range, marks) => {
    expect(marksIn(marked(doc, range))).toEqual(marks);
  });

  it('moves with what is typed before it, and goes when it is told', () => {
    const before = marked('Lower([a])', { start: 0, end: 5 });
    const typed = before.update({ changes: { from: 0, insert: '  ' } }).state;
    expect(marksIn(typed)).toEqual([[2, 7]]);
    expect(marksIn(typed.update({ effects: setProblem.of(null) }).state)).toEqual([]);
  });
});
