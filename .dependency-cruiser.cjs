const LAYERS = ["stores", "devices", "services", "http"]; // each imports itself and the layers before it
const PROGRAMS = ["edge", "gateway"];
const upward = PROGRAMS.flatMap((program) =>
  LAYERS.slice(0, -1).map((layer, i) => ({
    name: `${program}-${layer}-imports-upward`,
    severity: "error",
    from: { path: `^${program}/${layer}/` },
    to: { path: `^${program}/(${LAYERS.slice(i + 1).join("|")})/` },
  })),
);

module.exports = {
  forbidden: [
    ...upward,
    {
      name: "devices-know-no-store",
      severity: "error",
      from: { path: "^edge/devices/" },
      to: { path: "^(edge/)?stores/" },
    },
    {
      name: "only-http-knows-hono",
      severity: "error",
      from: { path: "^((edge|gateway)/(stores|devices|services)|stores)/" },
      to: { path: "node_modules/@?hono" },
    },
    {
      name: "only-the-pouch-factory-opens-pouchdb",
      severity: "error",
      from: { path: "^(domain|platform|stores|edge|gateway|ui)/", pathNot: "^platform/pouch/" },
      to: { path: "node_modules/(pouchdb-|leveldown)" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "domain-alone",
      severity: "error",
      from: { path: "^domain/" },
      to: { pathNot: "^domain/|node_modules/(valibot|i18next)/" },
    },
    {
      name: "platform-knows-no-program",
      severity: "error",
      from: { path: "^platform/" },
      to: { path: "^(domain|stores|edge|gateway|ui)/" },
    },
    {
      name: "stores-know-no-program",
      severity: "error",
      from: { path: "^stores/" },
      to: { path: "^(edge|gateway|ui)/" },
    },
    {
      name: "programs-know-no-screen",
      severity: "error",
      from: { path: "^(edge|gateway)/" },
      to: { path: "^ui/" },
    },
    // they meet at the wire
    { name: "edge-knows-no-gateway", severity: "error", from: { path: "^edge/" }, to: { path: "^gateway/" } },
    { name: "gateway-knows-no-edge", severity: "error", from: { path: "^gateway/" }, to: { path: "^edge/" } },
    {
      name: "provisioning-knows-no-program",
      severity: "error",
      from: { path: "^provisioning/" },
      to: { path: "^(stores|edge|gateway|ui)/" },
    },
    {
      name: "nobody-knows-provisioning",
      severity: "error",
      from: { path: "^(domain|platform|stores|edge|gateway|ui)/" },
      to: { path: "^provisioning/" },
    },
    {
      name: "product-knows-no-test",
      severity: "error",
      from: { path: "^(domain|platform|stores|edge|gateway|provisioning|ui)/" },
      to: { path: "^(test|bench|demo|tools)/" },
    },
    {
      name: "ui-sees-only-route-types",
      severity: "error",
      from: { path: "^ui/" },
      to: { path: "^(edge|gateway|stores|platform)/", dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.cache|dist|data)/" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"] },
  },
};
