import { defineConfig } from "vite";

/** The district's page, built as the kiosk is. */
export default defineConfig({
  root: "ui/dashboard",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../dist/ui/dashboard",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
