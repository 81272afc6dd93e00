/** What is wrong with a template (formats.md section 4, failure modes F76 to F79). */

import type { Severity } from '../../../finding';
import { severities } from '../../../severities';
import type { AttributeMapping } from '../../common/attribute-mapping';
import type { LintFinding, Surrounds } from '../../common/mapping-file';
import { unsentFields } from '../../common/unsent-fields';
import { templateField } from '../console';
import { templateProblems } from '../template/template-problems';
import { managerLine, timeZoneLine } from '../template/templates';

interface Words {
  title: string;
  severity: Severity;
  row: string | null;
  value?: string;
}

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const words: Readonly<Record<string, Words>> = {
  schemas: {
    title: 'A schema has the name of a draft',
    severity: 'value is wrong',
    row: 'schemas',
    value: 'urn:ietf:params:scim:schemas:core:2.0:User',
  },
  'extension-not-in-schemas': {
    title: 'The extension and schemas do not agree',
    severity: 'value is wrong',
    row: 'schemas',
    value: enterprise,
  },
  'active-as-text': {
    title: 'active is sent as text',
    severity: 'only noted',
    row: 'active',
    value: '"active": {$user.active}',
  },
  emails: {
    title: 'E-mail addresses are no list with one primary',
    severity: 'will not arrive',
    row: 'emails',
    value: '"emails": [{ "value": "{$user.email}", "type": "work", "primary": true }]',
  },
  'manager-id': {
    title: 'The manager has a name of SCIM 1',
    severity: 'value is wrong',
    row: `${enterprise}:manager`,
    value: managerLine,
  },
  id: { title: 'A line writes the id', severity: 'only noted', row: 'id' },
  'no-time-zone': {
    title: 'No time zone is sent',
    severity: 'only noted',
    row: 'timezone',
    value: timeZoneLine,
  },
  'unknown-macro': { title: 'A macro stands in no public template', severity: 'value is wrong', row: null },
  'not-readable': { title: 'The template is no JSON', severity: 'will not arrive', row: null },
};

/** The gravest first. */
export function lintTemplate(
  text: string,
  rows: readonly AttributeMapping[],
  { fieldMappings }: Surrounds,
): LintFinding[] {
  const found = templateProblems(text).map(({ id, sentence }): LintFinding => {
    const {
      title,
      severity,
      row,
      value = null,
    } = words[id] ?? { title: id, severity: 'only noted', row: null };
    return {
      rule: id,
      severity,
      row,
      title,
      sentence,
      value,
      fix: `${templateField}: mend the line, then **Save**.`,
      change: null,
      concerned: null,
    };
  });
  const unsent = unsentFields(
    rows,
    fieldMappings,
    `**Parameters** > **+**: a parameter for it, and a line in ${templateField}`,
  );
  return [...found, ...unsent].sort(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
}
