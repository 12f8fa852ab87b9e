// Views from JSON files, held against their types.

/** A view as TypeScript knows it from a JSON file: a word of a few is any text there. */
type Written<View> = View extends string ? string : View extends readonly (infer One)[] ? Written<One>[] : View extends object ? { [Name in keyof View]: Written<View[Name]> } : View;

/** A view that was written to a file: all of its type is checked, but for which words of a few it says. */
export const recorded = <View>(written: Written<View>): View => written as View;
