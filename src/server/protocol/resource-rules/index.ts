export { type NormalisedResource, normaliseResource } from './normalise-resource';
export type { RulesContext } from './rules-context';
