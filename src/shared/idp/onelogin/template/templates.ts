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

/**
 * The same in the words of SCIM 2.0. The manager is left out: nothing that OneLogin fills in by itself is the `id` that the
 * service provider gave to the manager.
 */
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
  "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
    "department": "{$parameters.department}"
  }
}`;

/** For a parameter that holds the `id` of the manager here, within the block of the department. */
export const managerLine = '"manager": { "value": "{$parameters.external_manager_id}" }';

/** For a custom user field with an IANA zone, behind the line of `emails`. */
export const timeZoneLine = '"timezone": "{$parameters.timezone}",';

/** Behind the line of `emails`, too. */
export const countryLine = '"addresses": [{ "type": "work", "country": "{$user.country}" }],';

/** As templates for the connectors of SCIM 1.1 are in circulation: `emails` is one object, and the names are those of SCIM 1. */
export const scim1Template = `{
  "schemas": ["urn:scim:schemas:core:1.0", "urn:scim:schemas:extension:enterprise:1.0"],
  "userName": "{$parameters.scimusername}",
  "active": "{$user.active}",
  "name": {
    "givenName": "{$user.firstname}",
    "familyName": "{$user.lastname}"
  },
  "emails": { "value": "{$user.email}", "type": "work", "primary": true },
  "urn:scim:schemas:extension:enterprise:1.0": {
    "department": "{$parameters.department}",
    "manager": {
      "managerId": "{$parameters.external_manager_id}",
      "displayName": "{$user.manager_firstname} {$user.manager_lastname}"
    }
  }
}`;
