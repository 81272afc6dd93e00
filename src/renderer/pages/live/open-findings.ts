import { plainPath } from '../../../shared/activity/attribute-words';
import type { ExchangeSummary } from '../../../shared/exchange';
import type { Finding } from '../../../shared/finding';
import { isOpenFinding } from '../../../shared/open-finding';

/**
 * What is still wrong with each resource, by its id: findings on its exchanges, notes apart, until a later write
 * changed the attribute that the finding was about.
 * @param exchanges newest first
 */
export function openFindings(exchanges: ExchangeSummary[]): Map<string, Finding[]> {
  const open = new Map<string, Finding[]>();
  const changedLater = new Map<string, Set<string>>();
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

function isOpen(finding: Finding, changed: Set<string> | undefined, known: Finding[] = []): boolean {
  if (!isOpenFinding(finding)) return false;
  if (finding.attributePath && changed?.has(topOf(finding.attributePath))) return false;
  return !known.some(({ rule }) => rule === finding.rule);
}

function noteChanges({ changes }: ExchangeSummary, changedLater: Map<string, Set<string>>): void {
  for (const { resource, attributes } of changes) {
    if (attributes.length === 0) continue;
    const changed = changedLater.get(resource.id) ?? new Set<string>();
    for (const { attributePath } of attributes) changed.add(topOf(attributePath));
    changedLater.set(resource.id, changed);
  }
}

function topOf(attributePath: string): string {
  return plainPath(attributePath).split('.')[0] ?? '';
}
