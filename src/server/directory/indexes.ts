/**
 * Look-ups by value that cost the same at any size of the directory. Kept up to date by each change; folded as the
 * schema says (`foldOf`), so that an index finds what the filter would.
 */
import { parseAttributePath } from '../../shared/scim/attribute-path';
import { type Fold, foldOf } from '../../shared/scim/fold-text';
import type { JsonObject, JsonValue } from '../../shared/scim/resource';
import {
  type ResolvedAttribute,
  type ResolvedResourceType,
  resolveAttribute,
} from '../../shared/scim/schemas/schema-registry';
import { peek, shareAttributes } from '../resource/lazy-resource';
import type { StoredResource } from '../resource/stored-resource';
import { inSlices } from '../runtime/in-slices';
import { IdsByKey } from './ids-by-key';

/** What identity providers match on; unique attributes are indexed whatever their name. */
const indexedPaths = ['externalId', 'userName', 'displayName', 'emails.value'];

/** All resources there are, as often as asked. */
export type AllResources = () => Iterable<StoredResource>;

class AttributeIndex {
  readonly attribute: ResolvedAttribute;
  private readonly fold: Fold;
  private readonly ids = new IdsByKey();
  private readonly all: AllResources;
  /** The attribute or extension that holds the values: where a change left it alone, no value has changed. */
  private readonly root: string;
  /** Changes are left out before it is begun: it will meet what has become of them. */
  private state: 'not begun' | 'begun' | 'whole' = 'not begun';

  constructor(attribute: ResolvedAttribute, all: AllResources) {
    this.attribute = attribute;
    this.fold = foldOf(attribute);
    this.all = all;
    this.root = attribute.extension ?? (attribute.parent ?? attribute).definition.name;
  }

  find(value: string): ReadonlySet<string> {
    if (this.state !== 'whole') this.fillAtOnce();
    return this.ids.find(this.fold(value));
  }

  /** From here on it follows changes, while it is filled. False when somebody has begun before. */
  begin(): boolean {
    if (this.state !== 'not begun') return false;
    this.state = 'begun';
    return true;
  }

  /** Everything was met. */
  end(): void {
    this.state = 'whole';
  }

  /** Moves a resource from the values of `before` to those of `after`; each may be absent. */
  change(id: string, before: JsonObject | undefined, after: JsonObject | undefined): void {
    if (this.state === 'not begun') return;
    if (before !== undefined && after !== undefined && before[this.root] === after[this.root]) return;
    const old = before === undefined ? [] : this.valuesIn(before);
    const fresh = after === undefined ? [] : this.valuesIn(after);
    for (const value of lackedBy(fresh, old)) this.ids.remove(value, id);
    for (const value of lackedBy(old, fresh)) this.ids.add(value, id);
  }

  private fillAtOnce(): void {
    this.state = 'whole';
    for (const resource of this.all()) this.change(resource.id, undefined, peek(resource));
  }

  private valuesIn(attributes: JsonObject): string[] {
    return textsAt(attributes, this.attribute).map(this.fold);
  }
}

/** More are looked up in a Set: to compare tens of thousands with each other takes a second. */
const fewValues = 16;

/** Those of `values` that are not among `others`. */
function lackedBy(others: readonly string[], values: readonly string[]): readonly string[] {
  if (others.length === 0 || values.length === 0) return values;
  if (others.length <= fewValues) return values.filter((value) => !others.includes(value));
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
}

/** The text values at an attribute: none, one, or those of a multi-valued one. */
export function textsAt(
  attributes: JsonObject,
  { parent, extension, definition }: ResolvedAttribute,
): string[] {
  const holder = extension === null ? attributes : attributes[extension];
  if (parent === null) return texts(memberOf(holder, definition.name));
  const complex = memberOf(holder, parent.definition.name);
  if (!Array.isArray(complex)) return texts(memberOf(complex, definition.name));
  return complex.flatMap((element) => texts(memberOf(element, definition.name)));
}

function memberOf(holder: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return undefined;
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}

function texts(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((element) => typeof element === 'string') : [];
}

/** The indexes of one resource type. */
export class Indexes {
  private readonly byPath = new Map<string, AttributeIndex>();
  private readonly all: AllResources;

  /**
   * Each is filled when it is first asked, unless it was before.
   * @param type null when nothing is known of the attributes: nothing is indexed
   */
  constructor(type: ResolvedResourceType | null, all: AllResources) {
    this.all = all;
    if (type === null) return;
    for (const attribute of [...namedAttributes(type), ...type.uniqueAttributes]) {
      if (!this.byPath.has(attribute.path))
        this.byPath.set(attribute.path, new AttributeIndex(attribute, all));
    }
  }

  /** Fills them in slices, while changes go on; meeting a resource twice does no harm. */
  async fill(): Promise<void> {
    const empty = [...this.byPath.values()].filter((index) => index.begin());
    await inSlices(this.all(), (resource) => {
      const attributes = peek(resource);
      for (const index of empty) index.change(resource.id, undefined, attributes);
    });
    for (const index of empty) index.end();
  }

  /** True where both index the same attributes in the same way. */
  sameAs(other: Indexes): boolean {
    const mine = [...this.byPath.values()];
    return (
      mine.length === other.byPath.size &&
      mine.every(({ attribute: { path, definition } }) => {
        return other.byPath.get(path)?.attribute.definition.caseExact === definition.caseExact;
      })
    );
  }

  /** @param path canonical attribute path, e.g. `emails.value` */
  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** Ids of the resources that have this text at this path; undefined when the path is not indexed. */
  find(path: string, value: string): ReadonlySet<string> | undefined {
    return this.byPath.get(path)?.find(value);
  }

  change(before: StoredResource | undefined, after: StoredResource | undefined): void {
    const id = (after ?? before)?.id;
    if (id === undefined || (before && after && shareAttributes(before, after))) return;
    for (const index of this.byPath.values()) index.change(id, before?.attributes, after?.attributes);
  }
}

function namedAttributes(type: ResolvedResourceType): ResolvedAttribute[] {
  return indexedPaths.flatMap((path) => {
    const target = resolveAttribute(type, parseAttributePath(path));
    return target.kind === 'attribute' ? [target.attribute] : [];
  });
}
