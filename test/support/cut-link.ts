import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A link that breaks after so many bytes, both ways counted. */
export interface CutLink {
  readonly url: string;
  /** @param bytes until every connection breaks and no new one is answered; undefined: the link holds */
  cutAfter(bytes: number | undefined): void;
  close(): Promise<void>;
}

/** @param to the port of the other side on this machine */
export const openCutLink = async (to: number): Promise<CutLink> => {
  let left = Number.POSITIVE_INFINITY;
  const open = new Set<Socket>();
  const pass = (from: Socket, into: Socket): void => {
    open.add(from);
    from.on("data", (chunk) => {
      left -= chunk.length;
      if (left > 0) into.write(chunk);
      else for (const each of open) each.destroy();
    });
    from.on("error", () => into.destroy());
    from.on("close", () => {
      open.delete(from);
      into.destroy();
    });
  };
  const server = createServer((near) => {
    if (left <= 0) return void near.destroy();
    const far = connect(to, "127.0.0.1");
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAfter(bytes) {
      left = bytes ?? Number.POSITIVE_INFINITY;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const each of open) each.destroy();
      }),
  };
};
