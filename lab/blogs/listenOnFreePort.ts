import type { Server } from "node:net";

/** Listens on this machine alone, and gives the port that the system chose. */
export async function listenOnFreePort(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A server listens, but on no port");
  return address.port;
}
