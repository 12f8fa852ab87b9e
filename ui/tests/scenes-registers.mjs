// The registers of the scope and who does what, brought to what opens by a key or a click.
import { press } from "./scenes.mjs";

const still = () => Promise.resolve();

/** Goes to a place of the table of who does what. */
const place = (page, name) => page.getByRole("gridcell", { name }).click();

export const REGISTER_SCENES = [
  { name: "registers-services", show: "registers-services-open", act: (page) => page.getByRole("grid").waitFor() },
  { name: "registers-selected", show: "registers-services", act: (page) => press(page, "x", "j", "x") },
  { name: "registers-leave-out", show: "registers-services", act: (page) => press(page, "l") },
  { name: "registers-adding", show: "registers-customers", act: (page) => press(page, "n", "Print works") },
  { name: "registers-editing", show: "registers-customers", act: (page) => press(page, "ArrowRight", "ArrowRight", "ArrowRight", "Enter") },
  { name: "registers-sites", show: "registers-sites", act: still },
  { name: "registers-parties", show: "registers-parties", act: (page) => press(page, "j") },
  { name: "registers-empty", show: "registers-services-empty", act: still },
  { name: "registers-hostile", show: "registers-services-hostile", act: still },
  { name: "registers-read-only", show: "registers-sites-only", act: (page) => press(page, "n") },
  { name: "who", show: "registers-who-open", act: (page) => place(page, /^Incident management, Wenlow/) },
  { name: "who-control", show: "registers-who-open", act: async (page) => {
      await place(page, /^Service continuity management, Halden/);
      await press(page, "c");
    } },
  { name: "who-we", show: "registers-who-open", act: (page) => place(page, /^Asset management, we/) },
  { name: "who-hostile", show: "registers-who-hostile", act: still },
  { name: "register-column", show: "registers-column-SW-04-open", act: still },
  { name: "register-column-row", show: "registers-column-SW-04", act: (page) => page.getByRole("button", { name: /^On-site support/ }).click() },
  { name: "register-column-party", show: "registers-column-SW-14-open", act: (page) => page.getByRole("button", { name: /^Halden/ }).click() },
  { name: "register-column-who", show: "registers-column-SW-12-open", act: (page) => place(page, /^Incident management, Wenlow/) },
  { name: "register-column-control", show: "registers-column-SW-13-open", act: async (page) => {
      await place(page, /^Incident management, Wenlow/);
      await press(page, "c");
    } },
  { name: "register-column-hostile", show: "registers-column-SW-14-hostile", act: still },
  { name: "register-column-out", show: "registers-column-SW-05", act: still },
  { name: "registers-short", show: "registers-short", act: still },
  { name: "registers-short-hostile", show: "registers-short-hostile", act: still },
];
