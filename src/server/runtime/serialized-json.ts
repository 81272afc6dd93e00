/** A value as the JSON it is sent and stored as: what goes to disk and to the page is made into text once. */
export type SerializedJson<Value> = string & { readonly of?: Value };

export function serializeJson<Value>(value: Value): SerializedJson<Value> {
  return JSON.stringify(value);
}
