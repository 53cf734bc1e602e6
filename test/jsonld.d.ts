// The package carries no types; the tests use these four functions.
declare module "jsonld" {
  interface Options {
    readonly documentLoader?: (url: string) => Promise<never>;
    readonly format?: "application/n-quads";
    readonly algorithm?: "RDFC-1.0";
    readonly useNativeTypes?: boolean;
  }
  const jsonld: {
    expand(document: object, options?: Options): Promise<object[]>;
    compact(document: object, context: object, options?: Options): Promise<object>;
    toRDF(document: object, options?: Options): Promise<string>;
    fromRDF(quads: string, options?: Options): Promise<object[]>;
    canonize(document: object, options?: Options): Promise<string>;
  };
  export default jsonld;
}
