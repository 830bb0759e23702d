/**
 * A small disk for a browser's profile, which can be made really full. A quota is refused in good order, and never cuts
 * off what the browser is writing. Only root on Linux can mount such a disk.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const SIZE = "size=120m";
/** They get ever smaller, so that no byte is left. */
const BLOCKS = [2 ** 20, 2 ** 16, 2 ** 12, 2 ** 9, 1];
const TRIES = 20;

export class SmallDisk {
  readonly #folder: string;
  readonly #mountPoint: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#mountPoint = path.join(folder, "disk");
  }

  /** `null` where no disk can be mounted. */
  static async mount(): Promise<SmallDisk | null> {
    const disk = new SmallDisk(await mkdtemp(path.join(tmpdir(), "dagvraag-disk-")));
    mkdirSync(disk.#mountPoint);
    const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", SIZE, "tmpfs", disk.#mountPoint]);
    if (status === 0) return disk;
    await disk.remove();
    return null;
  }

  get profile(): string {
    return path.join(this.#mountPoint, "profile");
  }

  /** Arguments for a browser on this disk. They make it write all else elsewhere. */
  get browserArgs(): string[] {
    return [`--disk-cache-dir=${path.join(this.#folder, "cache")}`, "--disable-dev-shm-usage"];
  }

  /** Fills the disk to the last byte. */
  fill(): void {
    const ballast = openSync(this.#ballast, "a");
    for (const size of BLOCKS) while (isWritten(ballast, Buffer.alloc(size, 1)));
    closeSync(ballast);
  }

  makeRoom(): void {
    rmSync(this.#ballast);
  }

  /** Call it once the browser is gone, even if only a moment ago. */
  async remove(): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (spawnSync("umount", [this.#mountPoint]).status === 0 || (await wait(100, false))) break;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #ballast(): string {
    return path.join(this.#mountPoint, "ballast");
  }
}

function isWritten(file: number, block: Buffer): boolean {
  try {
    return writeSync(file, block) === block.length;
  } catch {
    return false;
  }
}
