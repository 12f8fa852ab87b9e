// Prints one part of the window alone, in the light theme, through the system's own dialog. What is printed carries
// `data-print` with its name; print.css hides the rest.

/** Prints what carries `data-print` with a name. */
export function printOnly(name: string): void {
  const root = document.documentElement;
  const theme = root.dataset["theme"];
  root.dataset["printing"] = name;
  root.dataset["theme"] = "light";
  const after = () => {
    delete root.dataset["printing"];
    if (theme !== undefined) root.dataset["theme"] = theme;
  };
  window.addEventListener("afterprint", after, { once: true });
  window.print();
}
