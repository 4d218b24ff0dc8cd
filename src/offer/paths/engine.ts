/** The engine ready to run: WebAssembly where it can be, else the twin. Same results either way, to the bit. */

import { engineBase64 } from "./engine-module.ts";
import type { PathKernel } from "./path-kernel.ts";
import { twinKernel, wasmKernel } from "./path-kernel.ts";
import type { Capacity } from "./path-memory.ts";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

let compiled: WebAssembly.Module | null = null;

/**
 * The WebAssembly engine. The module is embedded, so nothing is fetched; a page needs `'wasm-unsafe-eval'` in its
 * `script-src`. Compiles in place: on a page, call it in a worker. Throws where SIMD is missing.
 */
export function wasmEngine(capacity: Capacity): PathKernel {
  compiled ??= new WebAssembly.Module(bytesOf(engineBase64));
  return wasmKernel(compiled, capacity);
}

/** The fastest engine that this place can run. */
export function pathEngine(capacity: Capacity): PathKernel {
  try {
    return wasmEngine(capacity);
  } catch {
    return twinKernel(capacity);
  }
}
