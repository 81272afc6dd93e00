/** The findings of people, by the rows of a mapping: the page of findings counts the same. */
import type { CauseCount, TableRow } from '../../../shared/features/mapping';
import { asksForALook } from '../../../shared/mapping/marks';
import { needsAttention } from '../../../shared/needs-attention';
import { normalisedPath } from '../../../shared/normalised-path';
import { severities } from '../../../shared/severities';

/** A row with what is wrong at its attribute, the worst first. */
export interface JudgedRow {
  row: TableRow;
  causes: CauseCount[];
  /** Whether somebody has to look at it. */
  hasFindings: boolean;
}

/** In the order of the table; a cause names no kind of value: it belongs to the row that the platform takes. */
export function judged(rows: readonly TableRow[], causes: readonly CauseCount[]): JudgedRow[] {
  const places = new Map<string, TableRow[]>();
  for (const row of rows) {
    const plain = plainOf(row.path);
    places.set(plain, [...(places.get(plain) ?? []), row]);
  }
  const found = new Map<TableRow, CauseCount[]>();
  for (const cause of causes) {
    const at = places.get(plainOf(cause.attributePath ?? '')) ?? [];
    const taken = at.filter(({ platform }) => platform !== null);
    for (const row of taken.length > 0 ? taken : at) found.set(row, [...(found.get(row) ?? []), cause]);
  }
  return rows.map((row) => judgedRow(row, found.get(row) ?? []));
}

function judgedRow(row: TableRow, unsorted: CauseCount[]): JudgedRow {
  const causes = unsorted.sort((one, other) => rank(one) - rank(other) || other.people - one.people);
  const isMarked = row.marks.some((mark) => asksForALook(mark, row.platform !== null));
  return { row, causes, hasFindings: causes.some(needsAttention) || isMarked };
}

/** Rows with findings first, the worst first; others stay in their order. */
export function byConcern(rows: readonly JudgedRow[]): JudgedRow[] {
  return [...rows].sort((one, other) => concern(one) - concern(other));
}

function concern({ causes: [worst], hasFindings }: JudgedRow): number {
  if (!hasFindings) return severities.length;
  return worst === undefined ? severities.length - 1 : rank(worst);
}

function rank({ severity }: Pick<CauseCount, 'severity'>): number {
  return severities.indexOf(severity);
}

/** As in the id of a cause: a path alone may name what `value` of it is. */
function plainOf(path: string): string {
  return normalisedPath(path).plain.replace(/\.value$/, '');
}
