// How high an embed is, and where it would be seen: told to the host, which alone can change either.

const root = document.documentElement;

/** Tells the height of the page whenever it has changed: never more than what is in it, or host and page would grow for ever. */
export function watchHeight(tell) {
  let told = 0;
  let soon = 0;
  const measure = () => {
    soon = 0;
    const page = root.getBoundingClientRect().height;
    // A list that hangs over the end makes the frame scroll: it belongs to the height as long as it is there.
    const over = root.scrollHeight > root.clientHeight ? root.scrollHeight : 0;
    const height = Math.ceil(Math.max(page, over));
    if (height !== told && height > 0) tell((told = height));
  };
  // Not with the next picture: a browser makes none of a frame that is not in view.
  const change = () => (soon ||= setTimeout(measure, 16));
  new ResizeObserver(change).observe(root);
  new MutationObserver(change).observe(document.body, { attributes: true, childList: true, subtree: true });
  addEventListener("load", change);
  change();
}

/** Until somebody does something here, the page is as high as the host has reserved, so that nothing in the host moves. */
export function keepReserve(height) {
  root.style.setProperty("--bk-reserve", `${height}px`);
  const free = () => root.style.removeProperty("--bk-reserve");
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, free, { capture: true, once: true });
}

/** Tells where something stands that has taken the focus and whose top is out of view, however tall the frame is. */
export function watchSteps(tell) {
  addEventListener("focusin", ({ target }) => {
    // What takes it without being a control is a step's heading, or what is wrong.
    if (!target.matches?.("[tabindex='-1']")) return;
    const seen = new IntersectionObserver(([{ intersectionRect, boundingClientRect, isIntersecting }]) => {
      seen.disconnect();
      const top = boundingClientRect.top + root.scrollTop;
      if (!isIntersecting || intersectionRect.top > boundingClientRect.top + 1) tell(Math.max(0, Math.round(top)));
    });
    seen.observe(target);
  });
}
