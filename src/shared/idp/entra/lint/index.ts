import { severities } from '../../../severities';
import type { LintFinding, Surrounds } from '../../common/mapping-file';
import type { ProvisioningSchema } from '../schema-file/read-schema';
import { expressionRules } from './expression-rules';
import { sendingRules } from './sending-rules';
import { targetRules } from './target-rules';
import { unreadable } from './unreadable-rules';
import { valueRules } from './value-rules';
import { wholeRules } from './whole-rules';

const rowRules = [unreadable, ...targetRules, ...expressionRules, ...valueRules, ...sendingRules];

/** What is wrong with the mapping of people, the gravest first, each in the order of the rows. Rules: formats.md 1.6 and the failure modes that a file shows. */
export function lintSchema(schema: ProvisioningSchema, surrounds: Surrounds): LintFinding[] {
  const linted = { schema, surrounds };
  const found = [
    ...wholeRules.flatMap((rule) => rule(linted)),
    ...schema.users.rows.flatMap((row) => rowRules.flatMap((rule) => rule(row, linted) ?? [])),
  ];
  const rank = ({ severity }: LintFinding) => severities.indexOf(severity);
  return found.sort((one, other) => rank(one) - rank(other));
}
