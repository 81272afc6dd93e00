/** People who were pasted, as a mapping would send each when they are new. */
import type { AttributeMapping, Mapping } from '../../shared/idp/common/attribute-mapping';
import type { Laboratory, LaboratoryContext, ReadExpression } from '../../shared/idp/common/laboratory';
import { MappingError } from '../../shared/idp/common/mapping-error';
import { parseTarget, putValue, type Target } from '../../shared/idp/common/resource-values';
import type { PastedRequest } from '../../shared/pasted-request/read-request';
import type { JsonObject } from '../../shared/scim/resource';
import { enterpriseUserUrn } from '../../shared/scim/schemas/enterprise-user';
import { isSliceOver, yieldSlice } from '../runtime/time-slice';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

interface Row {
  mapping: AttributeMapping;
  target: Target;
  expression: ReadExpression;
}

/** @throws MappingError for a row that can't be run */
export async function requestsForPeople(
  records: readonly JsonObject[],
  mapping: Mapping,
  laboratory: Laboratory,
  context: LaboratoryContext,
): Promise<PastedRequest[]> {
  const rows = mapping.users.flatMap((row) => readRow(row, laboratory, context));
  const requests: PastedRequest[] = [];
  for (const [index, record] of records.entries()) {
    const { source } = laboratory.personOfRecord(record, index + 1);
    requests.push({
      method: 'POST',
      path: '/Users',
      headers: [],
      body: JSON.stringify(resourceOf(rows, source)),
    });
    if (isSliceOver()) await yieldSlice();
  }
  return requests;
}

/** Who somebody's manager is can be said only of who is here already, by an id that a record does not have. */
function readRow(mapping: AttributeMapping, laboratory: Laboratory, context: LaboratoryContext): Row[] {
  if (mapping.type === 'none' && mapping.defaultIfNull === undefined) return [];
  if (/:manager(?:\.value)?$/i.test(mapping.target)) return [];
  try {
    return [
      { mapping, target: parseTarget(mapping.target), expression: laboratory.readRow(mapping, context) },
    ];
  } catch (error) {
    if (error instanceof MappingError) throw error;
    throw new MappingError(
      `The row of ${mapping.target} can’t be run: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function resourceOf(rows: readonly Row[], source: unknown): JsonObject {
  const resource: JsonObject = { schemas: [core] };
  for (const { target, expression } of rows) {
    if (target.attribute === 'schemas') continue;
    const { value } = expression.of(source);
    if (value !== null) putValue(resource, target, value);
  }
  if (enterpriseUserUrn in resource) resource.schemas = [core, enterpriseUserUrn];
  return resource;
}
