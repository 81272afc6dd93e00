/** Which attribute paths a field of the platform can be mapped to. */
import { type AttributePathFacts, attributePathsContract } from '../../shared/features/attribute-paths';
import { standardRegistry } from '../../shared/scim/schemas';
import type { SchemaRegistry } from '../../shared/scim/schemas/schema-registry';
import type { DirectoryReader } from '../directory/directory-reader';
import type { FeatureOf } from '../feature';
import { peek } from '../resource/lazy-resource';
import { inSlices } from '../runtime/in-slices';
import type { WorkbenchContext } from '../workbench-context';
import { ArrivedPaths } from './arrived-paths';
import { declaredPaths } from './declared-paths';

export function attributePathsFeature({
  directoryOf,
}: Pick<WorkbenchContext, 'directoryOf'>): FeatureOf<typeof attributePathsContract> {
  return {
    contract: attributePathsContract,
    calls: {
      async 'attributePaths.list'({ settingId }) {
        if (settingId === null) return { people: 0, paths: together(standardRegistry, new ArrivedPaths()) };
        const directory = directoryOf(settingId);
        const arrived = await arrivedIn(directory);
        return { people: directory.size('User'), paths: together(directory.registry, arrived) };
      },
    },
    slices: {},
  };
}

async function arrivedIn(directory: DirectoryReader): Promise<ArrivedPaths> {
  const arrived = new ArrivedPaths();
  await inSlices(directory.each('User'), (user) => {
    arrived.add(peek(user));
  });
  return arrived;
}

function together(registry: SchemaRegistry, arrived: ArrivedPaths): AttributePathFacts[] {
  const type = registry.byName.get('user');
  const declared = type === undefined ? [] : declaredPaths(type);
  const isDeclared = new Set(declared.map(withoutKind));
  const found = arrived
    .list()
    .map((one) => ({ ...one, isDeclared: isDeclared.has(withoutKind(one.path)) }))
    .sort((one, other) => other.people - one.people);
  const known = new Set(found.map(({ path }) => path.toLowerCase()));
  const others = declared
    .filter((path) => !known.has(path.toLowerCase()))
    .map((path) => ({ path, isDeclared: true, people: 0, examples: [] }));
  return [...found, ...others];
}

/** A kind that the schema does not name is as good as those that it does. */
function withoutKind(path: string): string {
  return path.replace(/\[.*\]/, '').toLowerCase();
}
