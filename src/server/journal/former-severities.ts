/** Before severity was by consequence it was the RFC's key word: journals that were written so are read as if written today. */
import type { ExchangeSummary } from '../../shared/exchange';
import type { Finding, Requirement, Severity } from '../../shared/finding';

const requirements: Readonly<Record<string, Requirement>> = {
  violation: 'MUST',
  deviation: 'SHOULD',
  note: 'MAY',
};

/** Rules about what keeps a person or group from arriving; what else was amiss made a value wrong. */
const keepsFromArriving =
  /^(?:refused-request|bulk-failures|conflict|no-email|endpoint-in-base-url|outside-base-url|token-.*|encrypted-request|http-2-request|content-coding|charset|host-header|expectation|taken-for-proxy)$/;

/** The same exchange where no finding has a former word. */
export function withTodaysSeverities(summary: ExchangeSummary): ExchangeSummary {
  if (!summary.findings.some(({ severity }) => severity in requirements)) return summary;
  return { ...summary, findings: summary.findings.map(withTodaysSeverity) };
}

function withTodaysSeverity(finding: Finding): Finding {
  const requirement = requirements[finding.severity];
  return requirement === undefined ? finding : { ...finding, severity: severityOf(finding), requirement };
}

/** What a tolerance accepted works as it is. */
function severityOf({
  severity: former,
  rule,
  tolerated,
}: {
  severity: string;
  rule: string;
  tolerated?: boolean | undefined;
}): Severity {
  if (former === 'note' || tolerated === true) return 'only noted';
  return keepsFromArriving.test(rule) ? 'will not arrive' : 'value is wrong';
}
