import { render } from "preact";
import "#ui/kit/fonts.css";
import "#ui/kit/tokens.css";
import "#ui/kit/base.css";
import "#ui/kit/components.css";
import "#ui/kit/forms.css";
import "../kiosk/layout.css";
import "./dashboard.css";
import "./lists.css";
import "./sight.css";
import { createDistrict } from "./district.ts";
import { Root } from "./root.tsx";
import { DistrictContext } from "./use-district.ts";

const place = document.getElementById("app");
if (place) {
  render(
    <DistrictContext.Provider value={createDistrict(window)}>
      <Root />
    </DistrictContext.Provider>,
    place,
  );
}
