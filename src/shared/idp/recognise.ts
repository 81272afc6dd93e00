/** Whose client sent the requests of a SCIM setting, judged by what they look like. */
import type { RichText } from '../rich-text';
import { identityProviders } from '.';
import type { DiagnosticInput } from './identity-provider';

export interface Recognised {
  /** Id of an identity provider. */
  idp: string;
  /** `certain`: nobody else does so. `likely`: hardly anybody else. */
  confidence: 'certain' | 'likely';
  /** Ends of "These requests …", the strongest first; rich text. */
  reasons: RichText[];
}

const traits = identityProviders.flatMap(({ id: idp, traits: own = [] }) =>
  own.map((trait) => ({ ...trait, idp, key: `${idp}/${trait.id}` })),
);

/** Traits of any vendor that a request shows. Those that are known already are not looked for again. */
export function traitsIn(input: DiagnosticInput, known: ReadonlySet<string>): string[] {
  return traits.filter(({ key, seen }) => !known.has(key) && seen(input)).map(({ key }) => key);
}

/** Whose traits weigh most; null where they say too little, or as much of another. @param shown keys of traits */
export function recognise(shown: ReadonlySet<string>): Recognised | null {
  const [first, second] = identityProviders
    .map(({ id }) => ({ idp: id, own: traits.filter(({ idp, key }) => idp === id && shown.has(key)) }))
    .map(({ idp, own }) => ({ idp, own, weight: own.reduce((sum, { weight }) => sum + weight, 0) }))
    .sort((one, other) => other.weight - one.weight);
  if (first === undefined || first.weight < 2 || first.weight === (second?.weight ?? 0)) return null;
  const reasons = [...first.own].sort((one, other) => other.weight - one.weight);
  return {
    idp: first.idp,
    confidence: first.weight >= 3 ? 'certain' : 'likely',
    reasons: reasons.map(({ says }) => says),
  };
}
