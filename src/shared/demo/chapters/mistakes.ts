/** Three mistakes that are made again and again, each told in four captions: wrong value, why, the fix, right again. */
import { newFieldMappings } from '../../platform/fields';
import { counted } from '../../plural';
import { displayNameOf } from '../../world/person';
import { peopleAssigned } from '../../world/world';
import type { Evidence } from '../demo-state';
import type { Beat } from '../demo-story';
import { newcomer } from '../newcomer';
import { beat, castOne, mentionOf, type Recipe, type Scene, type ZonesKnown } from '../scene';

const labels = ['Wrong value', 'Why', 'The fix', 'Right again'];

/** The four captions of a mistake, in their order. */
function steps(...beats: [Beat, Beat, Beat, Beat]): Beat[] {
  return beats.map((one, index) => ({ ...one, label: labels[index] ?? null }));
}

const takes = 'minutes, once it is known where to look';
const most = 7;

export const zoneMistake: Recipe = {
  id: 'mistake-time-zone',
  title: 'A mistake: time zone',
  tell(scene) {
    const { zones } = scene;
    if (zones === null) return { leftOut: '{provider} sends no time zone.' };
    const hit = countryHit(scene, zones);
    if (hit === null) return { leftOut: 'Nobody here works in a country with several time zones.' };
    const { name, count, people } = hit;
    const evidence: Evidence = {
      field: 'Time zone',
      why: `The row sends the country. ${name} has ${counted(count, 'time zone')}.`,
      people: people.map((one) => ({
        ...{ id: one.id, name: displayNameOf(one), wrong: one.usageLocation },
        right: one.timeZone ?? zones.zoneOf(one),
      })),
      fix: { where: `{provider}, ${zones.where}`, code: zones.right.source },
    };
    const about = people.slice(0, most).map((one) => mentionOf(one));
    const arrive = `${counted(people.length, 'person', 'people')} in ${name} ${people.length === 1 ? 'has' : 'have'} no time zone`;
    return {
      caption: `A country lands in the time zone. The workbench says why, and how to fix it`,
      notes: `This is the question that support hears most: meetings at the wrong hour, for some people only. Where a country has one time zone, the country is enough; in ${name} it is not.`,
      takes,
      evidence,
      beats: steps(
        beat(arrive, {
          says: `What came is ${people[0]?.usageLocation}: a country, no time zone.`,
          people: about,
        }),
        beat(`${name} has ${counted(count, 'time zone')}, and only the country is sent`, {
          says: 'Where a country has one zone, the platform can tell. Here it can’t.',
          people: about,
        }),
        beat('One row of the mapping in {provider} puts it right', {
          says: 'Then everybody is sent again.',
          people: about,
          deeds: [{ kind: 'mapping put right' }],
        }),
        beat('Every one of them has a time zone', { says: 'Nobody was edited by hand.', people: about }),
      ),
    };
  },
};

/** The country with several zones in which most people are. */
function countryHit({ world }: Scene, { manyZones }: ZonesKnown) {
  const there = [...peopleAssigned(world)].flatMap((id) => world.people.get(id) ?? []);
  const enabled = there.filter(({ account }) => account === 'enabled');
  const found = [...manyZones].map(([code, { name, zones }]) => ({
    ...{ name, count: zones },
    people: enabled.filter(({ usageLocation }) => usageLocation === code),
  }));
  const [first] = found.sort((one, other) => other.people.length - one.people.length);
  return first === undefined || first.people.length === 0 ? null : first;
}

export const mailMistake: Recipe = {
  id: 'mistake-mail',
  title: 'A mistake: no e-mail',
  tell(scene) {
    if (castOne({ ...scene, used: new Set() }, undefined) === undefined)
      return { leftOut: 'Nobody is here whom somebody could join.' };
    const { person, groups } = newcomer(scene, { mail: null });
    const name = displayNameOf(person);
    const people = [mentionOf({ ...person, account: 'enabled' })];
    const mail = person.userName;
    const join = groups.map((group) => ({ type: 'joined' as const, group, member: person.id }));
    const isInScope = groups.some((id) => scene.world.assigned.has(id));
    return {
      caption: `${name} has no e-mail address, and does not come through`,
      notes: `Nothing is red in {provider}: a person without a mailbox is normal there. The platform knows people by their e-mail.`,
      takes,
      evidence: {
        field: 'E-mail',
        why: 'No mailbox was made, so the attribute is empty and nothing is sent.',
        people: [{ id: person.id, name, wrong: null, right: mail }],
        fix: { where: `{provider}, the profile of ${name}`, code: mail },
      },
      beats: steps(
        beat(`${name} was sent without an e-mail address`, {
          says: 'The platform can’t take a person whom it can’t write to.',
          people,
          events: [
            { type: 'hired', person },
            ...join,
            ...(isInScope ? [] : [{ type: 'assigned' as const, to: person.id }]),
          ],
        }),
        beat('No mailbox was made, so there is nothing to send', {
          says: 'An empty attribute is left out of the request.',
          people,
        }),
        beat(`The address is entered in {provider}`, {
          says: mail,
          people: people.map((one) => ({ ...one, change: { what: 'E-mail', from: null, to: mail } })),
          events: [{ type: 'changed', person: person.id, changes: { mail } }],
        }),
        beat(`${name} is there, with an e-mail address`, {
          says: 'Nothing was changed on the platform.',
          people,
        }),
      ),
    };
  },
};

export const groupingMistake: Recipe = {
  id: 'mistake-groups',
  title: 'A mistake: groups',
  tell({ world }) {
    const people = [...peopleAssigned(world)].flatMap((id) => world.people.get(id) ?? []);
    const enabled = people.filter(({ account }) => account === 'enabled');
    const names = new Set(enabled.map(({ familyName }) => familyName));
    const departments = new Set(enabled.flatMap(({ department }) => department ?? []));
    if (departments.size < 2) return { leftOut: 'It takes at least two departments.' };
    const by = (field: string) => ({
      kind: 'setting' as const,
      change: { fieldMappings: [...newFieldMappings], grouping: { byField: field }, fixedGroup: null },
    });
    const shown = enabled.slice(0, most);
    return {
      caption: `${counted(names.size, 'group')} for ${counted(enabled.length, 'person', 'people')}: grouped by the wrong field`,
      notes:
        'Every value of the chosen field becomes a group. It is quickly chosen wrong, and quickly seen before saving.',
      takes,
      evidence: {
        field: 'Groups',
        why: 'Each value of the chosen field becomes a group, and the field was Last Name.',
        people: shown.map((one) => ({
          ...{ id: one.id, name: displayNameOf(one), wrong: one.familyName, right: one.department },
        })),
        fix: { where: 'SCIM setting, group settings', code: 'Department' },
      },
      beats: steps(
        beat(`${counted(names.size, 'group')} for ${counted(enabled.length, 'person', 'people')}`, {
          says: 'There is a group for nearly everybody.',
          people: shown.map((one) => mentionOf(one)),
          cues: [by('Last Name')],
        }),
        beat('People are grouped by their last name', {
          says: 'Each value of the chosen field becomes a group.',
          people: shown.map((one) => mentionOf(one)),
        }),
        beat('The SCIM setting groups by department', {
          says: 'Nothing is changed in {provider}, and nothing is sent again.',
          people: shown.map((one) =>
            mentionOf(one, { what: 'Group', from: one.familyName, to: one.department }),
          ),
          cues: [by('Department')],
        }),
        beat(`${counted(departments.size, 'group')}, one for each department`, {
          says: 'The wrong ones are gone by themselves.',
          people: shown.map((one) => mentionOf(one)),
        }),
      ),
    };
  },
};
