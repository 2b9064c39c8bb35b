//! What would be sent to the embedding page, to be read before it is sent: never by itself, and word for word.

use super::act::Act;
use super::{Host, Sending};
use crate::applicant::{Day, Value};
use crate::keeping::json;
use crate::rules::PACKS;
use crate::text::{self, Key};
use crate::ui::cx::Cx;
use crate::ui::markup::{El, el};
use crate::ui::route::{Ask, Route};
use crate::ui::state::{Reading, State};

/// Id of the heading.
pub const TITLE: &str = "host-send";

/// It, on the pages that show a result, where there is somebody to send it to.
#[inline(always)]
pub fn view(cx: &Cx<'_>, host: &Host) -> El {
    let shown = matches!(cx.state.route, Route::Check(_) | Route::Guide(_, Ask::End) | Route::Next(_));
    let Some(origin) = host.origin.as_deref().filter(|_| shown) else { return el("div", "").hidden(true) };
    let to = super::setup::bare(origin);
    let title = cx.fill("h2", "bk-result__title", Key::HostSendTitle, ("host", to));
    let section = el("section", "bk-host bk-host__send")
        .set("aria-labelledby", TITLE)
        .el(title.set("id", TITLE).set("tabindex", "-1"))
        .el(cx.fill("p", "", Key::HostSendWhat, ("host", origin)));
    match &host.sending {
        Sending::Shown(of, text) if *of == request(cx.state, cx.reading) => reading(cx, section, to, text),
        Sending::Shown(..) => look(cx, section.el(status(cx, Key::HostChanged))),
        Sending::Asked(_) => section.el(status(cx, Key::ResultLoading)),
        Sending::Failed => look(cx, section.el(status(cx, Key::ResultFailed))),
        Sending::Sent(of) if *of == request(cx.state, cx.reading) => {
            section.el(cx.fill("p", "bk-notice", Key::HostSent, ("host", to)).set("role", "status"))
        }
        Sending::Sent(_) => look(cx, section.el(status(cx, Key::HostSentOther))),
        Sending::Not => look(cx, section.el(status(cx, Key::HostNotSent))),
    }
}

fn status(cx: &Cx<'_>, key: Key) -> El {
    cx.say("p", "", key).set("role", "status")
}

fn look(cx: &Cx<'_>, section: El) -> El {
    section.el(el("p", "").el(cx.button("bk-button", cx.t(Key::HostLook), Act::Look.msg())))
}

/// First in plain words, then as it is.
fn reading(cx: &Cx<'_>, section: El, to: &str, text: &str) -> El {
    let report = cx.memo.report(cx.state, cx.reading);
    let words = text::summary(cx.language(), &report, |_| true);
    let mut plain = el("div", "bk-host__plain");
    for line in words.lines().filter(|line| !line.is_empty()) {
        plain = plain.el(cx.mixed("p", "", line));
    }
    let chosen = match chosen(cx.state.route) {
        Some((plan, _, condition)) => {
            let place = [PACKS[plan].id, " ", condition].concat();
            cx.fill("p", "", Key::HostChosen, ("condition", &place))
        }
        None => cx.say("p", "", Key::HostNoneChosen),
    };
    let exact = el("pre", "bk-host__exact").set("tabindex", "0").set("lang", "zxx").text(text.to_string());
    let ways = el("div", "bk-keep__ways")
        .el(cx
            .fill("button", "bk-button", Key::HostSend, ("host", to))
            .set("type", "button")
            .press(crate::ui::markup::instead(cx.send, Act::Send.msg())))
        .el(cx.button("bk-button bk-button--quiet", cx.t(Key::HostDoNotSend), Act::Close.msg()));
    section
        .el(cx.say("p", "", Key::HostRead))
        .el(plain)
        .el(chosen)
        .el(el("details", "bk-other").set("open", "").el(cx.say("summary", "", Key::HostExact)).el(exact))
        .el(ways)
}

/// Plan, level and condition of the page that is about one.
fn chosen(route: Route) -> Option<(usize, &'static str, &'static str)> {
    let Route::Next(chosen) = route else { return None };
    let (level, condition) = chosen.whole()?;
    Some((chosen.pack, level.id, condition.id))
}

/// What a result is made of, as JSON: the applicant as the visitor has left it, day and plans, and what was chosen.
pub fn request(state: &State, reading: &Reading) -> String {
    let as_of = iso(state.as_of());
    let packs = PACKS.iter().filter(|pack| state.packs()[pack.index]).map(|pack| Value::Text(pack.id));
    let options = vec![("asOf", Value::Text(&as_of)), ("packs", Value::List(packs.collect()))];
    let chosen = chosen(state.route).map_or(Value::Null, |(plan, level, condition)| {
        let words = [("pack", PACKS[plan].id), ("level", level), ("condition", condition)];
        Value::Record(words.map(|(name, word)| (name, Value::Text(word))).into())
    });
    let mut text = ["{\"applicant\":", &reading.json(&state.draft, &state.asked()), ",\"options\":"].concat();
    json::write(&mut text, &Value::Record(options));
    text.push_str(",\"chosen\":");
    json::write(&mut text, &chosen);
    text + "}"
}

/// As in 2026-11-28.
fn iso(day: Day) -> String {
    let (year, month, day) = day.ymd();
    let two = |number: u32| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    [&*year.to_string(), "-", &two(month), "-", &two(day)].concat()
}
