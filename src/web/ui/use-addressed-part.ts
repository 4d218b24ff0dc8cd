import { useEffect } from "react";

/** Goes to the part of the page that the address names; for what is shown once all above it is read. */
export function useAddressedPart(): void {
  useEffect(() => {
    const { hash } = window.location;
    // After the page's own scrolling to the top.
    if (hash !== "") requestAnimationFrame(() => document.getElementById(hash.slice(1))?.scrollIntoView());
  }, []);
}
