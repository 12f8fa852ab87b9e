/** Where the types that cross to the window are kept. */
export const BINDINGS: string;
/** The TypeScript of the schema that is kept. */
export function bindings(): Promise<string>;
