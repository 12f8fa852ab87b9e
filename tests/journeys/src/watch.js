// Runs in the page, once: keeps what goes wrong in it, for the end of the journey.
if (!window.journeyFaults) {
  const faults = [];
  Object.defineProperty(window, "journeyFaults", { value: faults });
  // No fault: a size that changed while sizes were looked at is looked at again in the next frame.
  const again = /^ResizeObserver loop/;
  addEventListener("error", (event) => again.test(event.message) || faults.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => faults.push(`rejected: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => faults.push(`refused by policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  for (const level of ["error", "warn"]) {
    const say = console[level].bind(console);
    console[level] = (...words) => {
      faults.push(`${level}: ${words.map(String).join(" ")}`);
      say(...words);
    };
  }
}
return window.journeyFaults;
