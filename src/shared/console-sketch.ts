/**
 * The schematic picture of a page in another product, as data. Real words stand only where the reader has to look; whatever
 * does not matter is a grey bar. A mark is a number in ink that ties a field to the value that goes into it and says in which
 * order things are done. Words are those of the other product, letter for letter.
 */

/** Null is a grey bar: something stands there that does not matter. */
export type SketchWord = string | null;

/** Tabs, or the menu at the left; one of the entries is open. */
export interface SketchMenu {
  entries: readonly SketchWord[];
  open: string;
}

interface Marked {
  /** From 1, in the order in which things are done. */
  mark?: number;
}

/** Something to type or paste; `value` is drawn in it where it has to be there. */
export interface SketchText extends Marked {
  kind: 'text' | 'secret';
  label: string;
  value?: string;
}

/** One of several; a single option is a drop-down that shows it. */
export interface SketchChoice extends Marked {
  kind: 'choice';
  label: SketchWord;
  options: readonly SketchWord[];
  chosen: string | null;
}

export interface SketchSwitch extends Marked {
  kind: 'checkbox' | 'toggle';
  label: string;
  on: boolean;
}

export type SketchField = SketchText | SketchChoice | SketchSwitch;

export interface SketchButton extends Marked {
  label: string;
  /** The button to press, in blue; at most one in a sketch. */
  press?: boolean;
}

export interface SketchButtons {
  kind: 'buttons';
  buttons: readonly SketchButton[];
}

/** Rows of a list that do not matter. */
export interface SketchBars {
  kind: 'bars';
  count: number;
}

/** A row of a list that is to be found. */
export interface SketchEntry extends Marked {
  kind: 'entry';
  label: string;
}

export type SketchRow = SketchField | SketchButtons | SketchBars | SketchEntry;

export interface ConsoleSketch {
  /** The way there; the last one is the page that is drawn. */
  crumbs: readonly string[];
  tabs?: SketchMenu;
  side?: SketchMenu;
  rows: readonly SketchRow[];
}

/** A row of buttons. */
export function buttons(...all: SketchButton[]): SketchButtons {
  return { kind: 'buttons', buttons: all };
}

/** The number at the field of this name, null where it is not drawn or has none. A colon at the end does not matter. */
export function markOf(sketch: ConsoleSketch | undefined, label: string): number | null {
  const field = sketch?.rows.find((row) => 'label' in row && withoutColon(row.label) === withoutColon(label));
  return field !== undefined && 'mark' in field ? (field.mark ?? null) : null;
}

/** Everything that is written in a sketch, in reading order. */
export function wordsOf({ crumbs, tabs, side, rows }: ConsoleSketch): string[] {
  const words = [...crumbs, ...menuWords(tabs), ...menuWords(side), ...rows.flatMap(rowWords)];
  return words.filter((word) => word !== null);
}

function menuWords(menu: SketchMenu | undefined): readonly SketchWord[] {
  return menu?.entries ?? [];
}

function rowWords(row: SketchRow): SketchWord[] {
  switch (row.kind) {
    case 'bars':
      return [];
    case 'buttons':
      return row.buttons.map(({ label }) => label);
    case 'choice':
      return [row.label, ...row.options];
    case 'text':
    case 'secret':
      return [row.label, row.value ?? null];
    case 'checkbox':
    case 'toggle':
    case 'entry':
      return [row.label];
  }
}

function withoutColon(label: SketchWord): string {
  return (label ?? '').replace(/:$/, '');
}
