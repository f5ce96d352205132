/** Milliseconds after which somebody who has scrolled on is taken to have gone. */
const patience = 2000;

/** Watches whether an element is to be seen. Somebody who scrolls past and back has not gone. */
export function watchView(tell: (isSeen: boolean) => void): IntersectionObserver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)!.isIntersecting) tell(true);
    else timer = setTimeout(tell, patience, false);
  });
}
