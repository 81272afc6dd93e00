import { isStoredRule } from '../../../shared/diagnostics/stored-rules';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import { needsAttention } from '../../../shared/needs-attention';
import { concernSame } from '../../../shared/normalised-path';
import { byGravity } from '../../components/exchange/by-gravity';

/**
 * What is still wrong with people, gravest first: as they are stored, then what else requests said.
 * @param stored of those who were asked for, by id
 * @param exchanges newest first
 */
export function findingsOfPeople(
  people: readonly { id: string }[],
  stored: Readonly<Record<string, Finding[] | undefined>>,
  exchanges: ExchangeSummary[],
): Map<string, Finding[]> {
  const brought = openFindings(exchanges);
  return new Map(people.map(({ id }) => [id, byGravity(current(stored[id], brought.get(id)))]));
}

/** Until it is known what is wrong as stored, what requests said stands for it. */
function current(stored: Finding[] | undefined, brought: Finding[] = []): Finding[] {
  if (stored === undefined) return brought;
  return [...stored.filter(needsAttention), ...brought.filter(({ rule }) => !isStoredRule(rule))];
}

/**
 * What is still wrong with each resource, by its id: findings on its exchanges, notes apart, until a later write
 * changed the attribute that the finding was about.
 * @param exchanges newest first
 */
function openFindings(exchanges: ExchangeSummary[]): Map<string, Finding[]> {
  const open = new Map<string, Finding[]>();
  const changedLater = new Map<string, string[]>();
  for (const exchange of exchanges) {
    const id = exchange.subject?.id;
    if (id === undefined || id === '') continue;
    const changed = changedLater.get(id);
    for (const finding of exchange.findings) {
      // What was refused is on nobody, and nothing later could end it.
      if (exchange.status >= 400 && !finding.attributePath) continue;
      if (isOpen(finding, changed, open.get(id))) open.set(id, [...(open.get(id) ?? []), finding]);
    }
    noteChanges(exchange, changedLater);
  }
  return open;
}

function isOpen(finding: Finding, changed: string[] = [], known: Finding[] = []): boolean {
  const { rule, attributePath } = finding;
  if (!needsAttention(finding) || known.some((other) => other.rule === rule)) return false;
  return !attributePath || !changed.some((path) => concernSame(attributePath, path));
}

function noteChanges({ changes }: ExchangeSummary, changedLater: Map<string, string[]>): void {
  for (const { resource, attributes } of changes) {
    if (attributes.length === 0) continue;
    const changed = attributes.map(({ attributePath }) => attributePath);
    changedLater.set(resource.id, [...(changedLater.get(resource.id) ?? []), ...changed]);
  }
}
