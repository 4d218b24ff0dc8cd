// Loaded on first use: the native compiler is large, and not every machine has a build of it. A bundle's dynamic import
// of the package itself would hide its names, since the package is CommonJS.
export { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
