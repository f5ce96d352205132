import type * as v from 'valibot';

/** A type written out, without the names and intersections that it was put together from. */
type Flat<T> = T extends readonly (infer Item)[]
  ? readonly Flat<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Flat<T[Key]> }
    : T;
type Is<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** `true` where two types say the same, also of what may be absent; whether something may be written does not count. */
export type Same<A, B> = Is<Flat<A>, Flat<B>>;

/** Takes a schema of `T`, and none that knows more or less than `T` has: the compiler says so. */
export const of =
  <T>() =>
  <S extends v.GenericSchema<unknown, unknown>>(
    schema: S & (Same<v.InferOutput<S>, T> extends true ? unknown : { differs: T }),
  ): S =>
    schema;
