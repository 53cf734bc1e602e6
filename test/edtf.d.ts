// The package carries no types; the tests only ask whether a value parses.
declare module "edtf" {
  export default function edtf(
    value: string,
    options?: { readonly level: 0 | 1 | 2 | 3 },
  ): { readonly edtf: string };
}
