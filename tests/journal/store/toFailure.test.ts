import { expect, test } from "vitest";
import { toFailure } from "../../../journal/store/toFailure.ts";

test.each([
  [new DOMException("no space", "QuotaExceededError"), "full", "QuotaExceededError: no space"],
  [
    new DOMException("IO error: FILE_ERROR_NO_SPACE", "UnknownError"),
    "full",
    "UnknownError: IO error: FILE_ERROR_NO_SPACE",
  ],
  [new DOMException("99 > 1", "VersionError"), "newer", "VersionError: 99 > 1"],
  [new DOMException("denied", "SecurityError"), "refused", "SecurityError: denied"],
  [new DOMException("", "InvalidStateError"), "refused", "InvalidStateError: "],
  [new TypeError("what?"), "broken", "TypeError: what?"],
  ["a thrown text", "broken", "a thrown text"],
  [undefined, "broken", "undefined"],
])("%s is %s, in the browser's own words", (error, kind, detail) => {
  expect(toFailure(error)).toEqual({ kind, detail });
});
