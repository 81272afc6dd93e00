/** What keeps a draft from being saved, each at the place where it is mended. */
import type { AttributePathFacts } from '../../../shared/features/attribute-paths';
import { sameField } from '../../../shared/platform/fields';
import { platformProblems } from '../../../shared/platform/platform-problems';
import { type Draft, settingOf } from './draft';
import { type PathProblem, problemOfPath } from './path-problem';
import type { EditorStep } from './places';

export interface RowProblems {
  field: string | null;
  path: PathProblem | null;
}

export interface DraftProblems {
  name: string | null;
  /** By key of the row; those without are left out. */
  rows: ReadonlyMap<number, RowProblems>;
  criterion: string | null;
  /** The first step at which something is wrong. */
  step: EditorStep | null;
}

interface Known {
  /** Names of other SCIM settings. */
  others: readonly string[];
  facts: readonly AttributePathFacts[] | null;
  /** For how many people each field has a value, by its name. */
  arrives: ReadonlyMap<string, number> | null;
}

export function problemsOf(draft: Draft, known: Known): DraftProblems {
  const name = nameProblem(draft.name, known.others);
  const rows = rowProblems(draft, known);
  const criterion = criterionProblem(draft);
  const step = name !== null ? 'name' : rows.size > 0 ? 'fields' : criterion !== null ? 'groups' : null;
  return { name, rows, criterion, step };
}

function nameProblem(name: string, others: readonly string[]): string | null {
  if (name.trim() === '') return 'Enter a name.';
  const taken = others.find((other) => sameField(other, name));
  return taken === undefined
    ? null
    : `There is a SCIM setting named “${taken}” already. Choose another name.`;
}

function rowProblems({ rows }: Draft, { facts, arrives }: Known): Map<number, RowProblems> {
  const found = new Map<number, RowProblems>();
  rows.forEach(({ key, field, path }, at) => {
    const isAgain = rows.slice(0, at).some((other) => sameField(other.field, field));
    const problems = {
      field: fieldProblem(field, isAgain),
      path: problemOfPath(path, facts, arrives?.get(field.trim()) ?? null),
    };
    if (problems.field !== null || problems.path !== null) found.set(key, problems);
  });
  return found;
}

function fieldProblem(field: string, isAgain: boolean): string | null {
  if (field.trim() === '') return 'Enter the name of the field.';
  if (field.trim().length > 100) return 'At most 100 characters.';
  return isAgain ? `There is a field “${field.trim()}” already.` : null;
}

/** The same question that the core asks. */
function criterionProblem(draft: Draft): string | null {
  const problems = platformProblems(settingOf(draft));
  return problems.find(({ path }) => path[0] === 'grouping')?.message ?? null;
}
