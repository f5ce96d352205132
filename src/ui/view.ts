/** Milliseconds after which somebody who has scrolled on is taken to have gone. */
const patience = 2000;

export interface ViewWatch {
  observe(element: Element): void;
  disconnect(): void;
}

/** Watches whether an element is to be seen. Somebody who scrolls past and back has not gone. */
export function watchView(tell: (isSeen: boolean) => void): ViewWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)!.isIntersecting) tell(true);
    else timer = setTimeout(tell, patience, false);
  });
  return {
    observe: (element) => observer.observe(element),
    disconnect() {
      // Whatever waits would keep the widget.
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
