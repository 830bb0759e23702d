/** Lets the browser ask before it closes a page whose words could not be kept. A popup is not asked about. */
export function warnOfLoss(isUnsaved: () => boolean): void {
  globalThis.addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
