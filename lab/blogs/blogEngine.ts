/** What it takes to have one engine build and serve the small blog. */

export type BlogEngine = {
  name: string;
  /** Debian's. */
  packages: readonly string[];
  /** Whether its feed holds the articles whole. */
  hasWholeFeed: boolean;
  /** Throws where the engine doesn't do what it is tried for. */
  prove?: (server: string) => Promise<void>;
  /** Builds the blog in a folder of its own, and serves it. */
  serve: (folder: string) => Promise<ServedBlog>;
};

export type ServedBlog = {
  /** "http://127.0.0.1:12345" */
  server: string;
  stop: () => Promise<void> | void;
};
