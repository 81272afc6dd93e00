import type { AttributeDefinition } from '../../shared/scim/schemas/attribute-definition';
import type { ResolvedAttribute, ResolvedResourceType } from '../../shared/scim/schemas/schema-registry';
import { isSecretName } from '../../shared/scim/secret-names';
import { describing } from '../resource/text-paths';

/** Paths to every text that the schema of a person declares, one for each kind of value where there are kinds. */
export function declaredPaths(type: ResolvedResourceType): string[] {
  return type.allAttributes.filter(({ definition }) => isMappable(definition)).flatMap(pathsOf);
}

/** What the platform can't take, or the service provider itself gives. */
const left = new Set(['schemas', 'meta', 'id', 'groups', 'x509certificates']);

function isMappable({ name, mutability, type }: AttributeDefinition): boolean {
  return (
    mutability !== 'writeOnly' && type !== 'binary' && !left.has(name.toLowerCase()) && !isSecretName(name)
  );
}

function pathsOf({ definition, path, subAttributes }: ResolvedAttribute): string[] {
  if (definition.type !== 'complex') return [path];
  const names = [...subAttributes.values()].map((sub) => sub.definition).filter(isMappable);
  const kinds = names.find(({ name }) => name === 'type')?.canonicalValues ?? [];
  const values = names.filter(({ name }) => !describing.has(name)).map(({ name }) => name);
  const holders = kinds.length === 0 ? [path] : kinds.map((kind) => `${path}[type eq "${kind}"]`);
  return holders.flatMap((holder) => values.map((name) => `${holder}.${name}`));
}
