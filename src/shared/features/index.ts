/** Every feature that page and core speak about: a new one is a file beside this one and a line here. */
import { z } from 'zod';
import { attributePathsContract } from './attribute-paths';
import { baselineContract } from './baseline';
import { connectionsContract } from './connections';
import { demoContract } from './demo';
import { demoStoriesContract } from './demo-stories';
import { directoryContract } from './directory';
import { exchangeFilesContract } from './exchange-files';
import { findingsContract } from './findings';
import { gradeContract } from './grade';
import { guideContract } from './guide';
import { historyContract } from './history';
import { importsContract } from './imports';
import { injectionContract } from './injection';
import { journalContract } from './journal';
import { laboratoryContract } from './laboratory';
import { mappingContract } from './mapping';
import { platformContract } from './platform';
import { pseudonymsContract } from './pseudonyms';
import { recognitionContract } from './recognition';
import { replayContract } from './replay';
import { settingsContract } from './settings';
import { simulationContract } from './simulation';
import { timeZonesContract } from './time-zones';
import { tunnelContract } from './tunnel';
import { workbenchContract } from './workbench';

export const featureContracts = [
  workbenchContract,
  settingsContract,
  directoryContract,
  findingsContract,
  mappingContract,
  laboratoryContract,
  journalContract,
  importsContract,
  guideContract,
  simulationContract,
  demoContract,
  demoStoriesContract,
  timeZonesContract,
  platformContract,
  attributePathsContract,
  connectionsContract,
  tunnelContract,
  recognitionContract,
  replayContract,
  exchangeFilesContract,
  gradeContract,
  injectionContract,
  historyContract,
  baselineContract,
  pseudonymsContract,
];

type Together<Parts> = (Parts extends unknown ? (parts: Parts) => void : never) extends (
  all: infer All,
) => void
  ? { [Name in keyof All]: All[Name] }
  : never;
type AnyContract = (typeof featureContracts)[number];

export type Calls = Together<AnyContract['calls']>;

const slices = Object.assign({}, ...featureContracts.map((contract) => contract.slices));
/** The live state that is replaced slice by slice, for the SCIM setting on show. */
export const slicesSchema = z.object(slices as Together<AnyContract['slices']>);
export type Slices = z.infer<typeof slicesSchema>;
export type SliceName = keyof Slices;
