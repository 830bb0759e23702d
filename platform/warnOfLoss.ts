/** Makes the browser ask before it closes a page whose words could not be kept. It doesn't ask for a popup. */
export function warnOfLoss(isUnsaved: () => boolean): void {
  globalThis.addEventListener("beforeunload", (event) => {
    if (isUnsaved()) event.preventDefault();
  });
}
