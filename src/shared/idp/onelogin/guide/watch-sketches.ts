/** Where to look and what to change while people, groups and changes arrive. */
import { buttons, type ConsoleSketch } from '../../../console-sketch';
import { tabs } from './connect-sketches';

export const provisioned: ConsoleSketch = {
  crumbs: ['your application', 'Users'],
  tabs: tabs('Users'),
  rows: [
    { kind: 'choice', label: 'status', options: ['Provisioned'], chosen: 'Provisioned' },
    { kind: 'bars', count: 3 },
  ],
};

export const reapplyMappings: ConsoleSketch = {
  crumbs: ['your application', 'More Actions'],
  rows: [
    buttons({ label: 'Reapply entitlement mappings', press: true, mark: 1 }),
    { kind: 'bars', count: 2 },
  ],
};

export const changedPerson: ConsoleSketch = {
  crumbs: ['Users', 'a person with access'],
  rows: [
    { kind: 'text', label: 'Department', mark: 1 },
    { kind: 'bars', count: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const takenRole: ConsoleSketch = {
  crumbs: ['Users', 'a test person'],
  rows: [
    { kind: 'checkbox', label: 'a role', on: false, mark: 1 },
    { kind: 'bars', count: 1 },
    buttons({ label: 'Save', press: true, mark: 2 }),
  ],
};

export const events: ConsoleSketch = {
  crumbs: ['Activity', 'Events'],
  rows: [{ kind: 'bars', count: 3 }],
};
