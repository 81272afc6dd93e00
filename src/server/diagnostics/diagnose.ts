import type {
  DiagnosedFinding,
  DiagnosticInput,
  DiagnosticRule,
  IdentityProvider,
} from '../../shared/idp/identity-provider';
import { generalRules } from './rules';

/** At most this many findings of one rule: a bulk of mistakes is one mistake. */
const limitPerRule = 5;

/** What rules may look at besides the exchange. */
export type Known = Pick<DiagnosticInput, 'places' | 'baseUrl' | 'fieldMappings'>;

/** `diagnose` with what is known of the world. */
export function createDiagnose(known: (settingId: string | null) => Known): typeof diagnose {
  return (input, idp) => diagnose({ ...input, ...known(input.exchange.settingId) }, idp);
}

/**
 * What is worth saying about an exchange besides the tolerances it needed. Never throws: a rule that fails on a hostile
 * body must not cost the client its response.
 */
export function diagnose(input: DiagnosticInput, idp: IdentityProvider | null): DiagnosedFinding[] {
  const findings: DiagnosedFinding[] = [];
  for (const rule of idp === null ? generalRules : [...generalRules, ...idp.diagnostics]) {
    const found = check(rule, input);
    if (found.length > 0) findings.push(...found.slice(0, limitPerRule));
  }
  return findings;
}

function check(rule: DiagnosticRule, input: DiagnosticInput): DiagnosedFinding[] {
  try {
    return rule.check(input);
  } catch (error) {
    return [
      {
        rule: rule.id,
        severity: 'only noted',
        title: 'Rule failed',
        explanation: `The rule ${rule.title} could not be applied to this exchange: ${error instanceof Error ? error.name : 'unknown error'}. This is a fault of the workbench.`,
      },
    ];
  }
}
