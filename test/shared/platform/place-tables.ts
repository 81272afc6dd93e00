import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PlaceTables } from '../../../src/shared/platform/time-zone';

const read = (name: string) => JSON.parse(readFileSync(resolve('resources', name), 'utf8'));

/** As both hosts read them. */
export const placeTables: PlaceTables = { zones: read('time-zones.json'), countries: read('countries.json') };
