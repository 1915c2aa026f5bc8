import "../kit/tokens.css";
import "./verify.css";
import { render } from "preact";
import { Root } from "./root.tsx";

const app = document.getElementById("app");
const data = document.getElementById("proof");
if (app) {
  app.replaceChildren();
  render(<Root data={data?.textContent ?? ""} />, app);
}
