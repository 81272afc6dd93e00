import type { Mapping } from '../common/attribute-mapping';
import { rowsOf } from './template/template-rows';
import { correctedTemplate, documentedTemplate, scim1Template } from './template/templates';

/** A rule of the application: Set Groups, for each role whose name matches. All of them, as guides show it. */
const groupForEachRole: Mapping['groups'] = [
  { source: '.*', type: 'expression', target: 'displayName', matching: 1 },
];

/** The template line by line, and the rule that makes groups of roles. */
function mappingOf(template: string): Mapping {
  return { users: rowsOf(template), groups: groupForEachRole };
}

export const documentedMapping = mappingOf(documentedTemplate);
export const correctedMapping = mappingOf(correctedTemplate);
export const scim1Mapping = mappingOf(scim1Template);
