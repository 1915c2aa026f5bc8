import { createHash } from "node:crypto";
import { defineConfig, type Plugin } from "vite";
import { SCREENS } from "./domain/text/screens.ts";

/** Texts of the product that the lines of a custody table are made of; the page carries no others. */
const SHARED =
  /^(entry|purpose|seal|sealAct|verdict|outcome|closed|where|gd|confirmed|photo\.count|movement\.rc|label\.copy|deposit\.awaits|timeline\.handOver|carrier\.signed|item\.unreadable)(\.|_|$)/;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Puts script and style into the page: one file, whose policy lets only these two run and nothing be asked for. */
const oneFile = (): Plugin => ({
  name: "one-file",
  enforce: "post",
  generateBundle(_options, bundle) {
    let script = "";
    let style = "";
    for (const [name, part] of Object.entries(bundle)) {
      if (part.type === "chunk") script += part.code;
      else if (name.endsWith(".css")) style += String(part.source);
      else continue;
      delete bundle[name];
    }
    script = script.trim().replaceAll("</script", "<\\/script");
    style = style.trim();
    const page = bundle["index.html"];
    if (page?.type !== "asset") throw new Error("no page was built");
    const policy = [
      "default-src 'none'",
      `script-src ${hashOf(script)}`,
      `style-src ${hashOf(style)}`,
      "img-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; ");
    page.source = String(page.source)
      .replace(/\s*<script type="module"[^>]*><\/script>/, "")
      .replace(/\s*<link rel="stylesheet"[^>]*>/, "")
      .replace("POLICY", () => policy)
      .replace("</head>", () => `<style>${style}</style></head>`)
      .replace("</body>", () => `<script>${script}</script></body>`);
  },
});

/** The page of proof files: everything inlined, for whatever browser a court has. */
export default defineConfig({
  root: "ui/verify",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: {
    SHARED_TEXTS: JSON.stringify(Object.fromEntries(Object.entries(SCREENS).filter(([key]) => SHARED.test(key)))),
  },
  plugins: [oneFile()],
  build: {
    outDir: "../../dist/ui/verify",
    emptyOutDir: true,
    target: ["chrome93", "firefox92"],
    cssTarget: ["chrome93", "firefox92"],
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { output: { format: "iife" } },
  },
});
