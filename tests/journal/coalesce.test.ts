import { beforeEach, describe, expect, test } from "vitest";
import { coalesce } from "../../journal/coalesce.ts";
import { createTestClock } from "./testClock.ts";

let hands = createTestClock(new Date(2026, 10, 22, 9));
let passed: string[] = [];
let receive: (message: string) => void = () => {};

beforeEach(() => {
  hands = createTestClock(new Date(2026, 10, 22, 9));
  passed = [];
  receive = coalesce((message: string) => passed.push(message), { clock: hands.clock, rest: 200 });
});

describe("a message", () => {
  test("is passed on at once, and each other one too", () => {
    receive("a");
    receive("b");
    expect(passed).toEqual(["a", "b"]);
  });

  test("that comes again and again is passed on once more when it has rested, and never forgotten", () => {
    receive("a");
    for (let times = 0; times < 9; times += 1) receive("a");
    expect(passed).toEqual(["a"]);
    hands.pass(200);
    expect(passed).toEqual(["a", "a"]);
    receive("a");
    hands.pass(200);
    expect(passed).toEqual(["a", "a", "a"]);
    hands.pass(200);
    expect(passed).toEqual(["a", "a", "a"]);
  });

  test("that comes after its rest is passed on at once", () => {
    receive("a");
    hands.pass(200);
    receive("a");
    expect(passed).toEqual(["a", "a"]);
  });
});
