/** A resource type that a SCIM setting declares. */
export const device = {
  id: 'Device',
  name: 'Device',
  endpoint: '/Devices',
  description: '',
  schema: 'urn:x:Device',
  schemaExtensions: [],
};
