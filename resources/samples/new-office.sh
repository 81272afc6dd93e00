curl --request POST 'https://platform.example/scim/Users' \
  --header 'Content-Type: application/scim+json' \
  --header 'Authorization: Bearer taken-out' \
  --data-raw '{
    "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
    "externalId": "n-104",
    "userName": "carla.mendes@northwind-labs.example",
    "active": true,
    "displayName": "Carla Mendes",
    "name": { "givenName": "Carla", "familyName": "Mendes" },
    "emails": [{ "type": "work", "value": "carla.mendes@northwind-labs.example", "primary": true }],
    "addresses": [{ "type": "work", "country": "US" }],
    "timezone": "US",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "department": "Field Office Denver" }
  }'
