// The page's first script, before anything is shown: what is to be seen until the app has come, in `data-app` of the
// root (styles/pages/start.css). A plain script in an old way of writing, for browsers that cannot run the app.
//
//   start  the first page, which stands in the HTML already
//   wait   the address is that of another page: nothing of the first one is shown
//   late   the app has not come for some time, or not at all
//   old    the browser cannot run the app
//   on     the app is here; it says so itself
(function (root) {
  var LATE = 10000;
  // An embed has a script of its own, which has to come before anything is painted.
  var frame = document.currentScript.getAttribute("data-frame");
  if (frame && /[?&]embed(?:[=&]|$)/.test(location.search)) document.write("<script " + frame + "></script>");
  var say = function (state) {
    if (root.getAttribute("data-app") !== "on") root.setAttribute("data-app", state);
  };
  var begin = function () {
    say(/^#\/./.test(location.hash) ? "wait" : "start");
  };
  var old = typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"));
  if (old) {
    say("old");
  } else {
    begin();
    addEventListener("hashchange", begin);
    setTimeout(say, LATE, "late");
    // A file that does not come; a program that the browser does not understand.
    addEventListener("error", function (event) {
      if (event.target.tagName === "SCRIPT") say("late");
    }, true);
    addEventListener("unhandledrejection", function (event) {
      say(event.reason instanceof WebAssembly.CompileError ? "old" : "late");
    });
  }
  // What is folded is printed, too, and folded again.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = [].slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (one) { one.open = false; });
  });
})(document.documentElement);
