/** So many in so many seconds. */
export interface Rate {
  readonly most: number;
  readonly seconds: number;
}
