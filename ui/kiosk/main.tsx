import { render } from "preact";
import "#ui/kit/fonts.css";
import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import "#ui/kit/components.css";
import "#ui/kit/forms.css";
import "./layout.css";
import "./screens.css";
import "./sheets.css";
import "./flows.css";
import "./scan.css";
import "./screens/import/import.css";
import "./screens/print/print.css";
import "./lessons/lessons.css";
import "./search.css";
import "./deposit.css";
import "#ui/kit/keyboard/keyboard.css";
import "./strip.css";
import "./home.css";
import "./repairs-parts.css";
import "./orders.css";
import "./screens/cameras/cameras.css";
import "./alarms.css";
import "./claim.css";
import { createApp } from "./app.ts";
import { Root } from "./root.tsx";
import { AppContext } from "./use-app.ts";

const place = document.getElementById("app");
if (place) {
  render(
    <AppContext.Provider value={createApp(window)}>
      <Root />
    </AppContext.Provider>,
    place,
  );
}
