/** Import cycles. Files of a cycle can only be read, tested and moved together; imports of types count like those of code. */

/** @typedef {Map<string, Set<string>>} ImportGraph file -> files that it imports, both without extension */

/**
 * One cycle, the shortest found, for each knot of files that reach each other.
 * @param {ImportGraph} graph
 * @returns {string[][]} the files in the order of their imports; the last imports the first
 */
export function findCycles(graph) {
  return knotsOf(graph).map(([first, ...others]) => shortestCycle(graph, first, new Set([first, ...others])));
}

/**
 * Files that reach each other (Tarjan's strongly connected components); those in no cycle are left out.
 * @param {ImportGraph} graph @returns {string[][]}
 */
export function knotsOf(graph) {
  const found = { order: new Map(), lowest: new Map(), path: [], onPath: new Set(), knots: [] };
  for (const file of graph.keys()) if (!found.order.has(file)) visit(graph, file, found);
  return found.knots;
}

function visit(graph, file, found) {
  const { order, lowest, path, onPath } = found;
  order.set(file, order.size);
  lowest.set(file, order.get(file));
  path.push(file);
  onPath.add(file);
  for (const imported of graph.get(file) ?? []) {
    if (!order.has(imported)) visit(graph, imported, found);
    if (onPath.has(imported)) lowest.set(file, Math.min(lowest.get(file), lowest.get(imported)));
  }
  if (lowest.get(file) === order.get(file)) closeKnot(graph, file, found);
}

function closeKnot(graph, file, { path, onPath, knots }) {
  const knot = path.splice(path.indexOf(file));
  for (const member of knot) onPath.delete(member);
  if (knot.length > 1 || graph.get(file)?.has(file)) knots.push(knot);
}

/** Breadth first from a file back to itself. */
function shortestCycle(graph, start, knot) {
  const cameFrom = new Map([[start, null]]);
  for (const file of cameFrom.keys()) {
    const next = [...(graph.get(file) ?? [])].filter((imported) => knot.has(imported));
    if (next.includes(start)) return wayTo(file, cameFrom);
    for (const imported of next) if (!cameFrom.has(imported)) cameFrom.set(imported, file);
  }
  return [start];
}

function wayTo(file, cameFrom) {
  const before = cameFrom.get(file);
  return before === null ? [file] : [...wayTo(before, cameFrom), file];
}
