import type { Finding } from '../../shared/finding';
import type { DiagnosticInput, DiagnosticRule, IdentityProvider } from '../../shared/idp/identity-provider';
import { generalRules } from './rules';

/** At most this many findings of one rule: a bulk of mistakes is one mistake. */
const limitPerRule = 5;

const ruleSets = new WeakMap<IdentityProvider, DiagnosticRule[]>();

function rulesFor(idp: IdentityProvider | null): DiagnosticRule[] {
  if (!idp) return generalRules;
  const known = ruleSets.get(idp);
  if (known) return known;
  const own = new Set(idp.diagnostics.map(({ id }) => id));
  const rules = [...generalRules.filter(({ id }) => !own.has(id)), ...idp.diagnostics];
  ruleSets.set(idp, rules);
  return rules;
}

/**
 * What is worth saying about an exchange besides the tolerances it needed. Never throws: a rule that fails on a hostile
 * body must not cost the client its answer.
 */
export function diagnose(input: DiagnosticInput, idp: IdentityProvider | null): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rulesFor(idp)) {
    const found = check(rule, input);
    if (found.length > 0) findings.push(...found.slice(0, limitPerRule));
  }
  return findings;
}

function check(rule: DiagnosticRule, input: DiagnosticInput): Finding[] {
  try {
    return rule.check(input);
  } catch (error) {
    return [
      {
        rule: rule.id,
        severity: 'note',
        title: 'Rule failed',
        explanation: `The rule ${rule.title} could not be applied to this exchange: ${error instanceof Error ? error.name : 'unknown error'}. This is a fault of the workbench.`,
      },
    ];
  }
}
