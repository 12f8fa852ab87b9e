// How this page leads to what it names: each number of a thing is a way to it, where the window has a page for it.

/** Goes to a record by its kind and id; nothing where there is no page for its kind. A mark is found by what it is about. */
export type Way = (kind: string, id: string, about?: string) => (() => void) | undefined;
