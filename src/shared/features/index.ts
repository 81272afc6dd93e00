/** Every feature that page and core speak about: a new one is a file beside this one and a line here. */
import type { z } from 'zod';
import { directoryContract } from './directory';
import { guideContract } from './guide';
import { journalContract } from './journal';
import { settingsContract } from './settings';
import { simulationContract } from './simulation';
import { workbenchContract } from './workbench';

export const featureContracts = [
  workbenchContract,
  settingsContract,
  directoryContract,
  journalContract,
  guideContract,
  simulationContract,
];

type Together<Parts> = (Parts extends unknown ? (parts: Parts) => void : never) extends (
  all: infer All,
) => void
  ? { [Name in keyof All]: All[Name] }
  : never;
type AnyContract = (typeof featureContracts)[number];

export type Calls = Together<AnyContract['calls']>;
type SliceSchemas = Together<AnyContract['slices']>;

/** The live state that is replaced slice by slice, for the SCIM setting on show. */
export type Slices = {
  [Name in keyof SliceSchemas]: SliceSchemas[Name] extends z.ZodType ? z.output<SliceSchemas[Name]> : never;
};
