import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import process from "node:process";
import { expect, it } from "vitest";
import { createProfile, killUntilDone, removeProfile } from "../../../lab/chaos/profile.ts";

/** A process that answers nothing. It names the profile as a browser does. */
function hang(profile: string): ChildProcess {
  return spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", profile]);
}

async function signalOf(child: ChildProcess): Promise<unknown> {
  const [, signal]: unknown[] = await once(child, "exit");
  return signal;
}

it("a browser that answers nothing is killed, and the one that is started in its place too", async () => {
  const profile = await createProfile();
  const signals: unknown[] = [];
  const work = async () => {
    signals.push(await signalOf(hang(profile)));
    signals.push(await signalOf(hang(profile)));
  };
  await killUntilDone(profile, work());
  await removeProfile(profile);
  expect(signals).toEqual(["SIGKILL", "SIGKILL"]);
  expect(existsSync(profile)).toBe(false);
});

it("a browser on another profile is left alone", async () => {
  const [profile, other] = [await createProfile(), await createProfile()];
  const browser = hang(other);
  const ended = signalOf(browser);
  await killUntilDone(profile, Promise.resolve());
  browser.kill("SIGTERM");
  expect(await ended).toBe("SIGTERM");
  await Promise.all([profile, other].map(removeProfile));
});
