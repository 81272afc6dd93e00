/**
 * How an attribute of an application is called at the service provider: an external name within an external namespace. The
 * element of a list is chosen by a form of its own, `phoneNumbers.^[type=='work'].value`; without it Okta writes the name as a
 * flat key, dots included.
 */
export const coreNamespace = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseNamespace = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export interface ExternalName {
  externalName: string;
  externalNamespace: string;
}

const elementOfList = /^(\w+)\.\^\[(\w+)==\s*'?([^'\]]+)'?\](?:\.(\w+))?$/;

/** As the attribute path of SCIM (RFC 7644 section 3.10) by which mappings are read here. */
export function attributePathOf({ externalName, externalNamespace }: ExternalName): string {
  const [, list, name, value, sub] = elementOfList.exec(externalName) ?? [];
  const path = list === undefined ? externalName : `${list}[${name} eq "${value}"].${sub ?? 'value'}`;
  return externalNamespace === coreNamespace ? path : `${externalNamespace}:${path}`;
}
