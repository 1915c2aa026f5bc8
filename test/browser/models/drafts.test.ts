import { expect, test } from "vitest";
import { createDrafts, type DraftStore } from "#ui/kiosk/models/drafts.ts";

const aStore = (): DraftStore & { readonly texts: Map<string, string> } => {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
};
const empty = () => ({ number: "", step: 1 });

test("[UI7] a draft is there again after a reload, with what was added to the form since", () => {
  const store = aStore();
  createDrafts(store, () => "A").of("deposit", empty).value = { number: "302", step: 2 };
  const again = createDrafts(store, () => "A").of("deposit", () => ({ ...empty(), memo: "" }));
  expect(again.value).toEqual({ number: "302", step: 2, memo: "" });
});

test("[UI7] one officer's draft is never another's", () => {
  const store = aStore();
  let officer = "A";
  const drafts = createDrafts(store, () => officer);
  drafts.of("deposit", empty).value = { number: "302", step: 2 };
  officer = "B";
  expect(drafts.has("deposit")).toBe(false);
  expect(drafts.of("deposit", empty).value).toEqual(empty());
  officer = "A";
  expect(drafts.of("deposit", empty).value.number).toBe("302");
});

test("[UI7] a form that was sent leaves nothing behind, and looking at an empty form keeps nothing", () => {
  const store = aStore();
  const drafts = createDrafts(store, () => "A");
  const draft = drafts.of("deposit", empty);
  expect(store.texts.size).toBe(0);
  draft.value = { number: "302", step: 2 };
  drafts.clear("deposit");
  draft.value = { number: "303", step: 2 };
  expect(store.texts.size).toBe(0);
  expect(drafts.of("deposit", empty).value).toEqual(empty());
});

test("[UI7] a store that holds rubbish gives an empty form", () => {
  const store = aStore();
  store.texts.set("draft:1:A:deposit", "{not json");
  expect(createDrafts(store, () => "A").of("deposit", empty).value).toEqual(empty());
});
