import type { ResourceChange } from '../exchange';
import { counted } from '../plural';
import type { Sentence, SentenceIcon, SentencePart } from './sentence';
import { namePart, plainPart } from './sentence-parts';
import { pluralOf, typeWord } from './type-words';

const kinds = ['created', 'changed', 'deleted'] as const satisfies readonly SentenceIcon[];

/** What one request did to many resources, in one sentence: "A request created 800 users and 20 groups and deleted 1 user". */
export function summarySentence(changes: readonly ResourceChange[]): Sentence {
  const done = kinds
    .map((kind) => ({ kind, counts: countsByType(changes.filter((change) => change.kind === kind)) }))
    .filter(({ counts }) => counts.length > 0);
  const clauses = done.map(({ kind, counts }): SentencePart[] => [{ text: `${kind} ` }, ...joined(counts)]);
  return plainPart(done[0]?.kind ?? 'changed', null, 'One request ', ...joined(clauses).flat());
}

/** Resources, each once however often it was written. */
function countsByType(changes: ResourceChange[]): SentencePart[] {
  const ids = new Map<string, Set<string>>();
  for (const { resource } of changes) {
    const known = ids.get(resource.resourceType) ?? new Set();
    ids.set(resource.resourceType, known.add(resource.id));
  }
  return [...ids].map(([resourceType, { size }]) =>
    namePart(counted(size, typeWord(resourceType), pluralOf(resourceType))),
  );
}

function joined<Part>(parts: Part[]): (Part | SentencePart)[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [{ text: index === parts.length - 1 ? ' and ' : ', ' }, part];
  });
}
