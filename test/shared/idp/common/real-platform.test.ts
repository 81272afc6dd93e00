import { describe, expect, it } from 'vitest';
import { identityProviders } from '../../../../src/shared/idp';
import { fieldsThatChange, guidesOf } from '../../../../src/shared/idp/common/real-platform';

const stepsOf = ({ parts }: { parts: { steps: { id: string }[] }[] }) => parts.flatMap(({ steps }) => steps);

describe.each(identityProviders.map((idp) => ({ name: idp.name, idp })))(
  'the guide of $name to the platform',
  ({ idp }) => {
    const { guide, extraGuides } = guidesOf(idp);
    const platform = extraGuides.at(-1);
    const steps = platform?.parts.flatMap((part) => part.steps) ?? [];

    it('has the same steps, ticked by hand, under ids of their own', () => {
      const here = guide.parts.filter(({ extra }) => !extra).flatMap((part) => part.steps);
      const wanted = here.filter(({ id }) => id !== 'make-reachable').map(({ id }) => `platform-${id}`);
      expect(steps.map(({ id }) => id)).toEqual(wanted);
      expect(new Set(steps.map(({ evidence }) => evidence.kind))).toEqual(new Set(['by hand']));
      const ids = [guide, ...extraGuides].flatMap(stepsOf).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('shows nothing that belongs to this server', () => {
      const kinds = steps.flatMap(({ values = [] }) => values.map(({ value }) => value.kind));
      expect(kinds).not.toContain('base URL');
      expect(kinds).not.toContain('token');
      expect(kinds).toEqual(expect.arrayContaining(['platform URL', 'platform token']));
    });

    it('lists the fields that change, and what becomes of the ids', () => {
      expect(fieldsThatChange(guide).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['address', 'token']),
      );
      const { ids, renew, cleanUp } = guide.afterwards.moving;
      expect(ids).toContain('`id`');
      expect(renew.length).toBeGreaterThan(1);
      expect(cleanUp.length).toBeGreaterThan(0);
    });
  },
);
