/**
 * What a tabular Data Package must look like, after https://datapackage.org/standard/data-package/ and its sister pages
 * for resources, dialects and schemas: as much of it as a package of CSV files can use.
 */
const strings = { type: "array", items: { type: "string" }, minItems: 1 } as const;
const text = { type: "string", minLength: 1 } as const;

const field = {
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: text,
    title: text,
    description: text,
    type: {
      enum: [
        "string",
        "number",
        "integer",
        "boolean",
        "object",
        "array",
        "list",
        "datetime",
        "date",
        "time",
        "year",
        "yearmonth",
        "duration",
        "geopoint",
        "geojson",
        "any",
      ],
    },
    constraints: {
      type: "object",
      additionalProperties: false,
      properties: { required: { type: "boolean" }, unique: { type: "boolean" } },
    },
  },
} as const;

const schema = {
  type: "object",
  required: ["fields"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    missingValues: { type: "array", items: { type: "string" } },
    primaryKey: strings,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["fields", "reference"],
        additionalProperties: false,
        properties: {
          fields: strings,
          reference: {
            type: "object",
            required: ["fields"],
            additionalProperties: false,
            properties: { resource: text, fields: strings },
          },
        },
      },
    },
  },
} as const;

const resource = {
  type: "object",
  required: ["name", "path", "type", "schema"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/dataresource.json" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    type: { const: "table" },
    title: text,
    description: text,
    // Relative, with "/" between names, never up and never hidden.
    path: { type: "string", pattern: "^(?!/|\\.|.*\\.\\./)[^\\\\]+$" },
    format: { const: "csv" },
    mediatype: { const: "text/csv" },
    encoding: { const: "utf-8" },
    bytes: { type: "integer", minimum: 0 },
    hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
    dialect: {
      type: "object",
      additionalProperties: false,
      properties: {
        $schema: { const: "https://datapackage.org/profiles/2.0/tabledialect.json" },
        delimiter: { type: "string", minLength: 1 },
        doubleQuote: { type: "boolean" },
        header: { type: "boolean" },
        lineTerminator: { enum: ["\r\n", "\n"] },
        quoteChar: { type: "string", minLength: 1, maxLength: 1 },
      },
    },
    schema,
  },
} as const;

export const DATA_PACKAGE_PROFILE = {
  type: "object",
  required: ["resources"],
  additionalProperties: false,
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    title: text,
    description: text,
    licenses: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        anyOf: [{ required: ["name"] }, { required: ["path"] }],
        additionalProperties: false,
        properties: { name: { type: "string", pattern: "^[-a-zA-Z0-9._]+$" }, path: text, title: text },
      },
    },
    sources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["title"],
        additionalProperties: false,
        properties: { title: text, path: { type: "string", format: "uri" }, email: text, version: text },
      },
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
} as const;
