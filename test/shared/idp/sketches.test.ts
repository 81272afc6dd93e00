/** Every sketch of every guide: drawn by one vocabulary, in the words of the step that it belongs to. */
import { describe, expect, it } from 'vitest';
import { type ConsoleSketch, markOf, type SketchButton, wordsOf } from '../../../src/shared/console-sketch';
import type { GuideStep } from '../../../src/shared/guide';
import { identityProviders } from '../../../src/shared/idp';

interface Drawn {
  of: string;
  step: GuideStep;
  sketch: ConsoleSketch;
}

const steps = identityProviders.flatMap(({ id, guide, extraGuides = [] }) =>
  [guide, ...extraGuides]
    .flatMap(({ parts }) => parts)
    .flatMap((part) => part.steps)
    .map((step) => ({ of: `${id} ${step.id}`, step })),
);
const drawn = steps.flatMap(({ of, step }): Drawn[] => [
  ...(step.sketch ? [{ of, step, sketch: step.sketch }] : []),
  ...step.variants.flatMap(({ title, sketch }) => (sketch ? [{ of: `${of}: ${title}`, step, sketch }] : [])),
]);

const buttonsOf = ({ rows }: ConsoleSketch): SketchButton[] =>
  rows.flatMap((row) => (row.kind === 'buttons' ? row.buttons : []));
const marksOf = ({ rows }: ConsoleSketch): number[] =>
  rows
    .flatMap((row): { mark?: number }[] => {
      if (row.kind === 'buttons') return [...row.buttons];
      return row.kind === 'bars' ? [] : [row];
    })
    .flatMap(({ mark }) => mark ?? []);

/** Everything that the step says, in which each word of its sketch must stand. */
function textOf({ lead, where, instructions, variants, values = [], seen, why }: GuideStep): string {
  return [
    ...[lead, ...where, ...instructions, why, seen?.text, seen?.left?.press],
    ...variants.flatMap((variant) => [variant.title, ...variant.where, ...variant.instructions]),
    ...values.flatMap(({ label, value }) => [label, 'text' in value ? value.text : '']),
  ].join('\n');
}

describe('console sketches', () => {
  it('are there for every step that is done in a console', () => {
    const elsewhere = steps.filter(({ step }) => step.evidence.kind !== 'address');
    expect(elsewhere.filter(({ step }) => step.sketch === undefined).map(({ of }) => of)).toEqual([]);
  });

  it.each(drawn.map((one) => [one.of, one] as const))(
    '%s: marks count from 1 in the order of doing',
    (_, { sketch }) => {
      expect(marksOf(sketch).sort()).toEqual(marksOf(sketch).map((_mark, index) => index + 1));
    },
  );

  it.each(drawn.map((one) => [one.of, one] as const))(
    '%s: one button at most is to be pressed',
    (_, { sketch }) => {
      expect(buttonsOf(sketch).filter(({ press }) => press).length).toBeLessThanOrEqual(1);
    },
  );

  it.each(drawn.map((one) => [one.of, one] as const))(
    '%s: an open entry is one of its menu',
    (_, { sketch }) => {
      for (const menu of [sketch.tabs, sketch.side]) if (menu) expect(menu.entries).toContain(menu.open);
    },
  );

  it.each(drawn.map((one) => [one.of, one] as const))(
    '%s: what is chosen is one of the options',
    (_, { sketch }) => {
      for (const row of sketch.rows)
        if (row.kind === 'choice' && row.chosen !== null) expect(row.options).toContain(row.chosen);
    },
  );

  it.each(drawn.map((one) => [one.of, one] as const))(
    '%s says what its step says, letter for letter',
    (_, { step, sketch }) => {
      const text = textOf(step);
      expect(wordsOf(sketch).filter((word) => !text.includes(word.replace(/:$/, '')))).toEqual([]);
    },
  );

  it.each(steps.map((one) => [one.of, one] as const))(
    '%s: base URL and token go into fields that are drawn',
    (_, { step }) => {
      const pasted = (step.values ?? []).filter(
        ({ value }) => value.kind === 'base URL' || value.kind === 'token',
      );
      if (step.sketch?.crumbs[0] !== 'your application') return;
      for (const { label } of pasted) expect(markOf(step.sketch, label), label).not.toBeNull();
    },
  );
});
