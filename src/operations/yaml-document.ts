// Loaded on first use. A bundle's dynamic import of the package itself would hide its names, since the package is CommonJS.
export { parseDocument } from "yaml";
