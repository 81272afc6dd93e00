import { wordsFor } from '../../../shared/activity/attribute-words';
import type { Finding } from '../../../shared/finding';
import { pathsOf } from '../../../shared/finding-paths';
import { rowsOf } from './attribute-findings';
import type { AttributeRow } from './attribute-rows';

/** Rows of what should be there and is not: findings as stored are about it, and nothing that came is. */
export function missingRows(rows: AttributeRow[], stored: Finding[]): AttributeRow[] {
  const paths = stored.flatMap(pathsOf).filter((path) => rowsOf(path, rows).length === 0);
  return [...new Set(paths)].map((attributePath) => {
    return { attributePath, label: wordsFor(attributePath), value: null };
  });
}
