/**
 * The page's script: asks for the sections twice a second, puts in those that changed, and sends a press without
 * leaving the page. Without it every button still works as a form.
 */
export const ROOM_SCRIPT = `
"use strict";
const lang = document.documentElement.lang;
const main = document.querySelector("main");
const shown = new Map([...main.children].map((part) => [part.id, part.outerHTML]));
let turns = 0;
const read = async () => {
  const answer = await fetch("/parts?lang=" + lang);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of page.querySelectorAll("body > section")) {
    const now = document.getElementById(part.id);
    if (!now || shown.get(part.id) === part.outerHTML || now.contains(document.activeElement?.closest("input"))) continue;
    shown.set(part.id, part.outerHTML);
    const pressed = now.contains(document.activeElement) ? document.activeElement.dataset.press : undefined;
    const picture = now.querySelector("img.picture");
    now.replaceWith(part);
    // the picture that is there stays until the next one has come
    if (picture) part.querySelector("img.picture")?.replaceWith(picture);
    if (pressed) part.querySelector('[data-press="' + pressed + '"]')?.focus();
  }
  if (turns++ % 4 === 0) for (const picture of document.querySelectorAll("img.picture")) picture.src = picture.src.split("?")[0] + "?" + turns;
};
const again = () => read().then(
  () => document.body.classList.remove("is-gone"),
  () => document.body.classList.add("is-gone"),
).finally(() => setTimeout(again, 500));
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new URLSearchParams(new FormData(form));
  fetch(form.action, { method: "POST", body }).then(() => { if (form.matches(".scan")) form.reset(); return read(); }).catch(() => document.body.classList.add("is-gone"));
});
again();
`;
