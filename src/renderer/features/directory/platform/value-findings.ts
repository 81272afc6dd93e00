import type { Finding } from '../../../../shared/finding';
import { pathsOf } from '../../../../shared/finding-paths';
import { concernSame } from '../../../../shared/normalised-path';
import { byGravity } from '../../../components/exchange/by-gravity';

/** What is wrong with the attribute that fills a field, the gravest first. */
export function findingsAt(findings: readonly Finding[], path: string): Finding[] {
  if (path === '') return [];
  return byGravity(findings.filter((finding) => pathsOf(finding).some((about) => concernSame(about, path))));
}

export function gravestOf(findings: readonly Finding[], path: string): Finding | undefined {
  return findingsAt(findings, path)[0];
}
