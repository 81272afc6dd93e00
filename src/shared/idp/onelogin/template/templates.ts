/** Templates for the connector **SCIM Provisioner with SAML (SCIM v2 Enterprise)**. */

/** As the platform documents it. What is wrong with it: `active` is sent as text, `schemas` lacks the extension, `managerId` is SCIM 1. */
export const documentedTemplate = `{
  "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
  "id": null,
  "userName": "{$parameters.scimusername}",
  "active": "{$user.active}",
  "name": {
    "givenName": "{$user.firstname}",
    "familyName": "{$user.lastname}",
    "formatted": "{$user.display_name}"
  },
  "emails": [{ "value": "{$user.email}", "type": "work", "primary": true }],
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "{$parameters.department}",
    "manager": {
      "managerId": "{$parameters.external_manager_id}",
      "displayName": "{$user.manager_firstname} {$user.manager_lastname}"
    }
  },
  "meta": { "resourceType": "User" }
}`;

/** The same in the words of SCIM 2.0, with a line for the time zone. */
export const correctedTemplate = `{
  "schemas": [
    "urn:ietf:params:scim:schemas:core:2.0:User",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
  ],
  "userName": "{$parameters.scimusername}",
  "active": {$user.active},
  "name": {
    "givenName": "{$user.firstname}",
    "familyName": "{$user.lastname}",
    "formatted": "{$user.display_name}"
  },
  "emails": [{ "value": "{$user.email}", "type": "work", "primary": true }],
  "timezone": "{$parameters.timezone}",
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "{$parameters.department}",
    "manager": {
      "value": "{$parameters.external_manager_id}",
      "displayName": "{$user.manager_firstname} {$user.manager_lastname}"
    }
  }
}`;
