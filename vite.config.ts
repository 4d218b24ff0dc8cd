import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page: hashed files without inline script or inline data, so that the content policy can be `'self'` alone. */
export default defineConfig({
  root: "src/web",
  base: "/",
  plugins: [react(), tailwind()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: ["chrome123", "firefox128", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What draws a letter is large and loaded with the first letter only.
    chunkSizeWarningLimit: 1300,
  },
});
