export { normaliseResource } from './normalise-resource';
