// @vitest-environment happy-dom
/** The alarm and the permission of the look at the blog. */
import { extension, resetWorld, tellPage, world } from "../entrypoints/browserDouble.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { clearBlogAlarm, ensureBlogAlarm, LOOK_AT_BLOG, setBlogAlarm } from "../../platform/blogAlarm.ts";
import {
  askPermission,
  givePermissionBack,
  onPermissionChange,
  isAllowed,
  isBlogReadingOn,
  setBlogReading,
} from "../../platform/blogPermission.ts";

beforeEach(resetWorld);

describe("the alarm", () => {
  const follow = () => vi.spyOn(extension.alarms, "create");

  test.each([
    [undefined, 1],
    ["atOnce", 1],
    ["soon", 10],
  ] as const)("that is set %s rings first after %s minutes, and each hour", async (first, delayInMinutes) => {
    const create = follow();
    await setBlogAlarm(first);
    expect(create.mock.calls).toEqual([[LOOK_AT_BLOG, { delayInMinutes, periodInMinutes: 60 }]]);
  });

  test("that is set stays as it is, and one that is lost is set anew", async () => {
    const create = follow();
    await ensureBlogAlarm();
    await ensureBlogAlarm();
    expect(create).toHaveBeenCalledTimes(1);
    await clearBlogAlarm();
    expect([...world.alarms]).toEqual([]);
    await ensureBlogAlarm();
    expect(create).toHaveBeenCalledTimes(2);
  });
});

describe("the permission", () => {
  test("is asked for that one host, and given back", async () => {
    const request = vi.spyOn(extension.permissions, "request");
    expect([await isAllowed(), await askPermission(), await isAllowed()]).toEqual([false, true, true]);
    expect(request.mock.calls).toEqual([[{ origins: ["https://www.gerritvanderheide.com/*"] }]]);
    await givePermissionBack();
    expect(await isAllowed()).toBe(false);
  });

  test("is not given where the browser can't ask, and stays where it can't take it back", async () => {
    vi.spyOn(extension.permissions, "request").mockRejectedValue(
      new Error("This function must be called during a user gesture"),
    );
    vi.spyOn(extension.permissions, "remove").mockRejectedValue(new Error("You cannot remove required permissions"));
    world.isGranted = true;
    expect(await askPermission()).toBe(false);
    await givePermissionBack();
    expect(await isAllowed()).toBe(true);
  });

  test("is heard of when it comes and when it goes", () => {
    const heard = vi.fn<() => void>();
    onPermissionChange(heard);
    tellPage("added");
    tellPage("removed");
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

test.each([
  [undefined, false],
  [true, false],
  [{ isOn: "ja" }, false],
  [{ isOn: false }, false],
  [{ isOn: true }, true],
])("a wish noted as %j is one: %s", async (noted, isOn) => {
  world.stored = { readsBlog: noted };
  expect(await isBlogReadingOn()).toBe(isOn);
  await setBlogReading(!isOn);
  expect(await isBlogReadingOn()).toBe(!isOn);
});
