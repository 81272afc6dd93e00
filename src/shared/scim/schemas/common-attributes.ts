import type { AttributeDefinition } from './attribute-definition';
export const commonAttributes: AttributeDefinition[] = [];
