/** Every chapter there is, in the order in which they are told. A new one is a recipe in this folder and a line here. */
import type { Recipe } from '../scene';
import { connect, firstDay, joiner } from './arrivals';
import { mirror, mover, rename } from './changes';
import { leaver, rehire } from './leaving';
import { groupingMistake, mailMistake, zoneMistake } from './mistakes';
import { outage, rotation } from './operations';

export const recipes: readonly Recipe[] = [
  connect,
  firstDay,
  joiner,
  mover,
  leaver,
  rehire,
  rename,
  mirror,
  rotation,
  outage,
  zoneMistake,
  mailMistake,
  groupingMistake,
];

/** Without these two nobody is there to whom anything could happen. */
export const alwaysTold: readonly string[] = [connect.id, firstDay.id];
