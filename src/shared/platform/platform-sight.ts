/** What the platform makes of the people of one SCIM setting, as far as a guide asks for it. */
import type { TargetGroup } from './grouping';

export interface PlatformSight {
  /** Active target users, and those of them whose time zone is known; `some` names a few of the others. */
  active: number;
  timeZones: { told: number; open: { count: number; some: readonly string[] } };
  /** Some target groups, the largest first. */
  groups: readonly (Pick<TargetGroup, 'name' | 'by'> & { people: number })[];
}
