import { type Extension, RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Offsets in the text; the end is exclusive. */
export interface ProblemRange {
  start: number;
  end: number;
}

/** Where something is wrong from now on; null for nowhere. */
export const setProblem = StateEffect.define<ProblemRange | null>();

const marked = Decoration.mark({ class: 'cm-problem' });
const lineHasIt = Decoration.line({ class: 'cm-problem-here' });

/** Underlines what is wrong, until something is typed there. */
export const problemMark: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects, newDoc }) {
    const told = effects.findLast((effect) => effect.is(setProblem));
    return told === undefined ? marks.map(changes) : marksOf(told.value, newDoc);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What is missing at the end has no letters: then the last one is marked, and the line of an empty text. */
function marksOf(range: ProblemRange | null, { length }: Text): DecorationSet {
  if (range === null) return Decoration.none;
  const builder = new RangeSetBuilder<Decoration>();
  const end = Math.min(Math.max(range.end, range.start + 1), length);
  const start = Math.min(range.start, end - 1);
  if (length === 0) builder.add(0, 0, lineHasIt);
  else builder.add(Math.max(start, 0), end, marked);
  return builder.finish();
}
