import { counted } from '../../../shared/plural';
import type { Undeclared } from '../../../shared/setting-file';

/** What an import would end, a sentence for each; empty where it ends nothing. */
export function undeclaredWords({ resourceTypes, schemas }: Undeclared): string[] {
  return [
    ...resourceTypes.map(({ name, resources }) => `The resource type ${name} goes. ${stayWords(resources)}`),
    ...schemas.map(
      (urn) =>
        `The extension ${urn} goes. Its attributes stay and are returned as before, but they are no longer checked and not in /Schemas.`,
    ),
  ];
}

function stayWords(resources: number): string {
  if (resources === 0) return 'The directory holds none of it.';
  const [stays, are, them] = resources === 1 ? ['stays', 'is', 'it'] : ['stay', 'are', 'them'];
  return `${counted(resources, 'resource')} of it ${stays} stored, but ${are} neither served nor shown until the type is declared again. Clear directory deletes ${them} too.`;
}
