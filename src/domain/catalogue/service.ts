/** Who raises an error: the migration service, a store, the network between them, a tool; one file in `content/services/`. */
export interface Service {
  readonly id: string;
  /** As readers know it. */
  readonly name: string;
  /** Its place in lists of services, the smallest first. */
  readonly order: number;
}
