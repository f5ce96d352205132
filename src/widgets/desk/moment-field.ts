/**
 * What a field for a date and a time does with what is typed: it goes on when it is whole. While a part of it is missing or
 * wrong the field says that it is empty, and whatever were written back into it would take that part away; left so, it is
 * empty. For `input`, `blur` and `keydown` alike, for Enter sends a form from within.
 */
export const whenTyped =
  (set: (moment: string) => void) =>
  (event: Event): void => {
    const { value, validity } = event.target as HTMLInputElement;
    const isLeft = event.type === 'blur' || (event as KeyboardEvent).key === 'Enter';
    if (validity.badInput) {
      if (isLeft) set('');
    } else if (event.type === 'input') set(value);
  };
