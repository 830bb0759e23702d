import { native } from "./native.ts";

const SIZES = [16, 32, 48] as const;

/** Lights or darkens the lamp in the toolbar. */
export async function showLamp(isLit: boolean): Promise<void> {
  const name = isLit ? "lit" : "unlit";
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${name}-${size}.png`]));
  await native.action.setIcon({ path });
}
