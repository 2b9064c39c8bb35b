// Brings a place of an element's iframe into view.

/**
 * Scrolls only where the place is out of view. A mark is laid over it for that, which reaches up as far as the host's
 * `scroll-margin` asks: the browser knows what of it can be seen, whatever scrolls in the host's page, and how to get there.
 */
export function show(element, frame, top) {
  const margin = Math.max(0, parseFloat(getComputedStyle(element).scrollMarginTop) || 0);
  const mark = document.createElement("div");
  mark.style.cssText =
    `position:absolute;left:0;width:1px;top:${top - margin}px;height:${margin + 1}px;scroll-margin-top:16px;pointer-events:none`;
  frame.parentNode.append(mark);
  new IntersectionObserver(([{ boundingClientRect, intersectionRect }], observer) => {
    observer.disconnect();
    const still = matchMedia("(prefers-reduced-motion:reduce)").matches;
    if (boundingClientRect.height - intersectionRect.height > 0.5) mark.scrollIntoView({ behavior: still ? "instant" : "smooth" });
    // What shrinks later must not leave it behind, below the end.
    mark.remove();
  }).observe(mark);
}
