/** What a table and its groups show (failure modes F37 and the deactivation of who is in no bound group). */
import { severities } from '../../../severities';
import type { AttributeMapping } from '../../common/attribute-mapping';
import type { LintFinding, Surrounds } from '../../common/mapping-file';
import { unsentFields } from '../../common/unsent-fields';
import type { KnownGroup } from './known-group';

const userGroups = '**SSO Applications** > the application > **User Groups**';

export function lintGroups(
  groups: readonly KnownGroup[],
  rows: readonly AttributeMapping[],
  { fieldMappings }: Surrounds,
): LintFinding[] {
  const nobody: LintFinding[] =
    groups.length > 0 && groups.every(({ bound }) => !bound)
      ? [
          {
            ...plain,
            rule: 'no-group-bound',
            severity: 'will not arrive',
            title: 'Nobody is provisioned',
            sentence: 'No user group is bound to the application: only the test user is sent.',
            fix: `${userGroups}: tick the groups whose members should arrive. Then **Save**.`,
          },
        ]
      : [];
  const unbound = groups
    .filter(({ bound }) => !bound)
    .map(
      ({ name }): LintFinding => ({
        ...plain,
        rule: 'group-not-bound',
        severity: 'only noted',
        title: `The group ${name} is not bound`,
        sentence: `Who moves into \`${name.replaceAll('`', "'")}\` and is in no bound group any more is deactivated on the platform.`,
        fix: `${userGroups}: tick it, where its members should be on the platform. Then **Save**.`,
        value: name,
      }),
    );
  const unsent = unsentFields(
    rows,
    fieldMappings,
    'JumpCloud’s table can’t be added to: send it by other means',
  );
  return [...nobody, ...(nobody.length > 0 ? [] : unbound), ...unsent].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}

const plain = { row: null, value: null, change: null, concerned: null };
