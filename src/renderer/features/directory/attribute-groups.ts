import type { AttributeRow } from './attribute-rows';

/** Rows that stand together, as those of one address or of one extension. */
export interface AttributeGroup {
  /** What all paths begin with; null where a row stands for itself. */
  container: string | null;
  rows: { row: AttributeRow /** Within the container. */; path: string }[];
}

/** Neighbours that begin alike, in their order: an address with several values, or an extension, has a heading of its own. */
export function attributeGroups(rows: AttributeRow[]): AttributeGroup[] {
  const groups: AttributeGroup[] = [];
  for (const row of rows) {
    const container = containerOf(row.attributePath);
    const last = groups.at(-1);
    if (container !== null && last?.container === container) last.rows.push(within(container, row));
    else groups.push({ container, rows: [within(container, row)] });
  }
  return groups.map((group) => (isHeaded(group) ? group : { container: null, rows: group.rows.map(whole) }));
}

/** One value of a list is told by its whole path: `emails[type eq "work"].value`. */
function isHeaded({ container, rows }: AttributeGroup): boolean {
  return container !== null && (rows.length > 1 || /^urn:/i.test(container));
}

/** `urn:…:User` of `urn:…:User:department`, `addresses[type eq "work"]` of what is in it. */
function containerOf(attributePath: string): string | null {
  const extension = /^urn:.+:[^:]+(?=:[^:]+$)/i.exec(attributePath)?.[0];
  if (extension !== undefined) return extension;
  return /^.+\](?=\.)/.exec(attributePath)?.[0] ?? null;
}

function within(container: string | null, row: AttributeRow) {
  return {
    row,
    path: container === null ? row.attributePath : row.attributePath.slice(container.length + 1),
  };
}

function whole({ row }: AttributeGroup['rows'][number]) {
  return { row, path: row.attributePath };
}
