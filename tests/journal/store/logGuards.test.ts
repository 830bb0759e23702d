import { describe, expect, test, vi } from "vitest";
import { LogGuard } from "../../../journal/store/logGuard.ts";
import { createTestClock } from "../testClock.ts";

/** Chromium's words for it. */
const NO_SPACE = "Connection is closing because of: IO error: 000004.log: FILE_ERROR_NO_SPACE";

/** Waits until all is done that waits for nothing from outside. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}

describe("guards of several pages", () => {
  test("hear of each other's failures: each leaves the log, and none calls a write done before", async () => {
    const { clock } = createTestClock(new Date(0));
    const leaving = Promise.withResolvers<null>();
    const rotateLog = vi.fn<() => Promise<void>>(async () => void (await leaving.promise));
    const other = async () => {};
    const here = new LogGuard({ clock, rotateLog });
    const there = new LogGuard({ clock, rotateLog: other });
    const heard = vi.fn<(isTrusted: boolean) => void>();
    here.follow(heard);
    there.doubt();
    await vi.waitFor(() => expect(here.isTrusted).toBe(false));
    expect(heard.mock.calls).toEqual([[false]]);
    // It does so without being asked, since this page called something saved a moment ago.
    await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(1));
    const settling = here.rotateIfDoubted();
    leaving.resolve(null);
    expect((await settling).kind).toBe("ok");
    expect(heard.mock.calls).toEqual([[false], [true]]);
    expect(there.isTrusted).toBe(false);
  });

  test("that could not leave it when they heard try again by themselves", async () => {
    const { clock, pass } = createTestClock(new Date(0));
    const rotateLog = vi.fn<() => Promise<void>>(async () => {});
    rotateLog.mockRejectedValueOnce(new DOMException(NO_SPACE, "UnknownError"));
    const here = new LogGuard({ clock, rotateLog });
    const there = new LogGuard({ clock, rotateLog: async () => {} });
    there.doubt();
    await vi.waitFor(() => expect(rotateLog).toHaveBeenCalledTimes(1));
    await turn();
    expect(here.isTrusted).toBe(false);
    pass(5_000);
    await vi.waitFor(() => expect(here.isTrusted).toBe(true));
  });

  test("hear of a leaving that failed, and leave the log again with their next write, not at once", async () => {
    const { clock } = createTestClock(new Date(0));
    const rotateLog = vi.fn<() => Promise<void>>(async () => {});
    const here = new LogGuard({ clock, rotateLog });
    const there = new LogGuard({ clock, rotateLog: () => Promise.reject(new DOMException(NO_SPACE, "UnknownError")) });
    there.doubtHere();
    expect((await there.rotateIfDoubted()).kind).toBe("failed");
    await vi.waitFor(() => expect(here.isTrusted).toBe(false));
    await turn();
    expect(rotateLog).not.toHaveBeenCalled();
    expect((await here.rotateIfDoubted()).kind).toBe("ok");
    expect(rotateLog).toHaveBeenCalledTimes(1);
  });
});
