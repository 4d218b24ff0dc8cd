import { useEffect } from "react";
import { useVeil } from "./veil.ts";

const product = "One of One";

/** The window's title; it names nothing while the veil is down. */
export function useTitle(name: string): void {
  const { isVeiled } = useVeil();
  useEffect(() => {
    document.title = isVeiled || name === "" ? product : `${name} · ${product}`;
  }, [name, isVeiled]);
}
