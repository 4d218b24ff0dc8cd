import { createElement, lazy, useState } from "react";
import type { ComponentType } from "react";
import { checkDoor } from "../api/cache.ts";

/**
 * A page or layer whose code is loaded when it is first shown. Where that fails, the session may have ended: then the page says
 * so. What `loaded` has already is shown without a fallback, as React keeps each fallback for a third of a second at least.
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  loaded: () => ComponentType<P> | null = () => null,
): ComponentType<P> {
  const Later = lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      await checkDoor();
      throw cause;
    }
  });
  return function Part(props: P) {
    const [Ready] = useState(loaded);
    return createElement<P>(Ready ?? (Later as unknown as ComponentType<P>), props);
  };
}
