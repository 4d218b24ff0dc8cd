import { lazy } from "react";
import type { ComponentType } from "react";
import { checkDoor } from "../api/cache.ts";

/** A page or layer whose code is loaded when it is first shown. Where that fails, the session may have ended: then the page says so. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      await checkDoor();
      throw cause;
    }
  });
}
