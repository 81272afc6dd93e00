import type { Scene } from '../../../src/shared/demo/scene';
import { randomOf } from '../../../src/shared/world/random';
import type { World } from '../../../src/shared/world/world';
import { assigned, hired, joined, made, worldAfter } from '../world/a-world';

/** Two departments with a group and two people each; the first of each leads it. */
export const twoDepartments: World = worldAfter([
  hired('ada', { department: 'Sales', mail: 'ada@larkspur.example', country: 'GB', city: 'London' }),
  hired('bo', {
    department: 'Sales',
    mail: 'bo@larkspur.example',
    manager: 'ada',
    country: 'GB',
    city: 'London',
  }),
  hired('cai', { department: 'Risk', mail: 'cai@larkspur.example', country: 'SE', city: 'Lund' }),
  hired('dee', {
    department: 'Risk',
    mail: 'dee@larkspur.example',
    manager: 'cai',
    country: 'SE',
    city: 'Lund',
  }),
  ...[made('sales', 'Sales'), made('risk', 'Risk'), assigned('sales'), assigned('risk')],
  ...[joined('sales', 'ada'), joined('sales', 'bo'), joined('risk', 'cai'), joined('risk', 'dee')],
]);

export function aScene(change: Partial<Scene> = {}): Scene {
  return {
    company: { name: 'Larkspur', domain: 'larkspur.example' },
    world: twoDepartments,
    random: randomOf(1),
    ...{ used: new Set<string>(), cast: {}, zones: null },
    ...change,
  };
}
