/** Which ETag stands where one's own decisions were saved; what was begun over the older one is not in conflict with them. */
export interface EtagTrail {
  readonly saved: (field: string, from: string, to: string) => void;
  /** The newest ETag that one's own decisions made of this one. */
  readonly follow: (field: string, etag: string) => string;
}

/** `field`: with its contract. ETags are hashes of what stands there, so that an undo leads back to an older one. */
export function createEtagTrail(): EtagTrail {
  const next = new Map<string, string>();
  return {
    saved: (field, from, to) => {
      next.set(`${field} ${from}`, to);
      next.delete(`${field} ${to}`);
    },
    follow: (field, etag) => {
      let now = etag;
      for (let step = next.get(`${field} ${now}`); step !== undefined; step = next.get(`${field} ${now}`)) now = step;
      return now;
    },
  };
}
