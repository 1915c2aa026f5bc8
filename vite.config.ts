import { defineConfig } from "vite";

// No Preact preset and no Babel: the compiler of Vite itself turns JSX into Preact calls.
export default defineConfig({
  root: "ui/kiosk",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../dist/ui/kiosk",
    emptyOutDir: true,
    target: "es2023",
    // fonts stay files of our own origin: the page's policy allows no data: address
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
