/** The parts of JSON Schema 2020-12 that the API's document uses. Throws at a keyword it does not know: no silent pass. */
type Schema = Readonly<Record<string, unknown>>;

const NOTES = new Set(["description", "title", "default", "examples", "example", "format", "$schema", "$defs"]);

const typeOf = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;

const hasType = (type: string, value: unknown): boolean =>
  typeOf(value) === type || (type === "number" && typeof value === "number");

const properties = (schema: Schema, value: object, path: string): string[] => {
  const known = (schema["properties"] ?? {}) as Record<string, Schema>;
  const missing = ((schema["required"] ?? []) as string[]).filter((name) => !Object.hasOwn(value, name));
  const others = schema["additionalProperties"];
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, part]) => {
      const own = known[name];
      if (own) return faultsOf(own, part, `${path}.${name}`);
      if (others === false) return [`${path}.${name} is not described`];
      return typeof others === "object" ? faultsOf(others as Schema, part, `${path}.${name}`) : [];
    }),
  ];
};

/** What of a value does not fit its schema; nothing when all does. */
export const faultsOf = (schema: Schema, value: unknown, path = "$"): string[] => {
  const faults: string[] = [];
  for (const [keyword, rule] of Object.entries(schema)) {
    if (NOTES.has(keyword)) continue;
    const say = (holds: boolean) => holds || faults.push(`${path}: ${keyword} ${JSON.stringify(rule)}`);
    const isObject = typeOf(value) === "object";
    switch (keyword) {
      case "type":
        say([rule].flat().some((type) => hasType(type as string, value)));
        break;
      case "enum":
        say((rule as unknown[]).includes(value));
        break;
      case "const":
        say(rule === value);
        break;
      case "anyOf":
      case "oneOf":
        say((rule as Schema[]).some((each) => faultsOf(each, value).length === 0));
        break;
      case "allOf":
        for (const each of rule as Schema[]) faults.push(...faultsOf(each, value, path));
        break;
      case "items":
        if (Array.isArray(value))
          value.forEach((each, i) => {
            faults.push(...faultsOf(rule as Schema, each, `${path}[${i}]`));
          });
        break;
      case "properties":
        if (isObject) faults.push(...properties(schema, value as object, path));
        break;
      case "additionalProperties":
        if (isObject && !("properties" in schema)) faults.push(...properties(schema, value as object, path));
        break;
      case "required":
        if (isObject && !("properties" in schema)) faults.push(...properties(schema, value as object, path));
        break;
      case "propertyNames":
        if (isObject)
          for (const name of Object.keys(value as object))
            faults.push(...faultsOf(rule as Schema, name, `${path}.${name}`));
        break;
      case "minLength":
        say(typeof value !== "string" || value.length >= (rule as number));
        break;
      case "maxLength":
        say(typeof value !== "string" || value.length <= (rule as number));
        break;
      case "pattern":
        say(typeof value !== "string" || new RegExp(rule as string, "u").test(value));
        break;
      case "minimum":
        say(typeof value !== "number" || value >= (rule as number));
        break;
      case "maximum":
        say(typeof value !== "number" || value <= (rule as number));
        break;
      case "minItems":
        say(!Array.isArray(value) || value.length >= (rule as number));
        break;
      case "maxItems":
        say(!Array.isArray(value) || value.length <= (rule as number));
        break;
      default:
        throw new Error(`${path}: unknown keyword ${keyword}`);
    }
  }
  return faults;
};
