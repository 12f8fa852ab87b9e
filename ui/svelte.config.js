// Everything that Svelte itself is told. TypeScript in components is stripped by Svelte; svelte-check checks it.
export default { compilerOptions: { runes: true } };
