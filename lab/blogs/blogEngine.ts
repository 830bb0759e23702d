/** What is needed to have an engine build and serve the small blog. */

export type BlogEngine = {
  name: string;
  /** Names of Debian's packages. */
  packages: readonly string[];
  /** Whether its feed holds the articles whole. */
  hasWholeFeed: boolean;
  /** Throws where the engine doesn't do what it is tried for. */
  prove?: (server: string) => Promise<void>;
  /** Builds the blog in a folder of its own, and serves it. */
  serve: (folder: string) => Promise<ServedBlog>;
};

export type ServedBlog = {
  /** An address such as "http://127.0.0.1:12345". */
  server: string;
  stop: () => Promise<void> | void;
};
