//! The guide: one question after the other, each with its reason, and the result at the end.

use super::{heading, plan_name};
use crate::applicant::Section;
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::form::{combobox, field, frame, place_name, section};
use crate::ui::markup::{El, el};
use crate::ui::route::{Ask, Route};
use crate::ui::state::{Field, Guide, NOTHING_ELSE, Place, WHO};
use crate::ui::{remember, result};

/// The page.
pub fn view(cx: &Cx<'_>, plan: Option<usize>, ask: Ask) -> El {
    let Some(guide) = cx.guide else { return el("div", "") };
    let page = el("div", "bk-guide bk-settles").el(el("p", "bk-guide__plan").text(plan_name(cx, plan)));
    let page = page.el(remember::view(cx)).el(progress(cx, guide, ask));
    match ask {
        Ask::End => {
            // The end may be come to by its address, before it was reached.
            let next = cx.state.next(cx.reading, guide).map(|place| Route::Guide(plan, Ask::At(place)).hash());
            let page = page.el(heading(cx.t(if next.is_some() { Key::GuideMore } else { Key::GuideEnd }).into()));
            let rest = cx.say("p", "", Key::GuideRest).hidden(next.is_some());
            let on =
                cx.say("a", "bk-button bk-button--main", Key::GuideNext).hidden(next.is_none()).maybe("href", next);
            let page = skipped(cx, guide, page).el(rest);
            page.el(on).el(ways(cx, ask)).el(result::shown(cx))
        }
        Ask::Begin => asking(cx, page, ask, cx.t(Key::GuideBegin).into(), begin(cx, frame(cx))),
        Ask::At(place) => {
            let place = cx.state.there(place);
            asking(cx, page, ask, title(cx, place), question(cx, guide, place))
        }
    }
}

fn asking(cx: &Cx<'_>, page: El, ask: Ask, title: String, form: El) -> El {
    let form = form.el(combobox::count(cx)).el(ways(cx, ask));
    let bar = el("div", "bk-bar").el(el("p", "").set("role", "status").text(result::brief(cx)));
    page.el(heading(title)).el(form).el(bar)
}

/// How far it has come, by what can be decided: never by the number of screens, which nobody knows.
fn progress(cx: &Cx<'_>, guide: &Guide, ask: Ask) -> El {
    let decided = guide.outlook.decided;
    // A detail that no condition hangs on as it stands, but that could turn one: it is not done before that.
    let detail =
        matches!(ask, Ask::At(place) if place.field != Field::Answer && guide.why(cx.reading, place).is_none());
    let all = guide.outlook.conditions;
    let decided = if detail { decided.min(all.saturating_sub(1)) } else { decided };
    let (decided, all) = (decided.to_string(), all.to_string());
    let said = cx.language().fill(Key::GuideProgress, &[("decided", &decided), ("all", &all)]);
    let meter = el("progress", "").set("max", all).set("value", decided).set("aria-labelledby", "progress");
    el("div", "bk-guide__progress").el(meter).el(el("p", "bk-muted").set("id", "progress").text(said))
}

/// What the visitor is, and which level it is about.
fn begin(cx: &Cx<'_>, form: El) -> El {
    let asked = cx.state.asked();
    let names = [
        Key::GuideStudent,
        Key::GuideGraduate,
        Key::GuideWorking,
        Key::GuideCertified,
        Key::GuideTitled,
        Key::GuideTrained,
    ];
    let who = Place::of(Field::Who);
    let mut ticks = field::group(cx, who, "bk-field__label");
    for (part, (section, name)) in (0..).zip(WHO.into_iter().zip(names)) {
        let is_asked = asked.sections().any(|one| one == section);
        ticks = ticks.el(field::tick(cx, who.part(part), cx.t(name)).hidden(!is_asked));
    }
    let ticks = ticks.el(field::tick(cx, who.part(NOTHING_ELSE), cx.t(Key::GuideNothingElse)));
    let form = if cx.state.levels().next().is_some() {
        form.el(field::view(cx, &asked, Place::of(Field::Target), None))
    } else {
        form
    };
    form.el(ticks)
}

fn title(cx: &Cx<'_>, place: Place) -> String {
    let key = match (place.section, place.field) {
        (Some(Section::Work), Field::Answer) => Key::GuideWork,
        (Some(Section::Certificates), Field::Answer) => Key::GuideCertificates,
        (Some(Section::Titles), Field::Answer) => Key::GuideTitles,
        (Some(Section::Education), Field::Answer) => Key::GuideEducation,
        (Some(Section::Training), Field::Answer) => Key::GuideTraining,
        _ => return place_name(cx, place),
    };
    cx.t(key).into()
}

/// A question, with its reason in a few words.
fn question(cx: &Cx<'_>, guide: &Guide, place: Place) -> El {
    let asked = cx.state.asked();
    let mut form = frame(cx);
    let why = guide.why(cx.reading, place);
    if why.is_none() && place.field != Field::Answer {
        form = form.el(cx.say("p", "bk-guide__why", Key::GuideWhyDetail));
    }
    if let Some(why) = why {
        let requirement = text::requirement(cx.language(), why.pack, why.requirement, why.follows);
        let places = [("level", cx.language().of(&why.level.name)), ("requirement", &*requirement)];
        form = form.el(el("p", "bk-guide__why").text(cx.language().fill(Key::GuideWhy, &places)));
    }
    match place.section {
        Some(section) if place.field == Field::Answer => {
            let enough = cx.state.enough(cx.reading, guide, section);
            let said = el("p", "bk-guide__enough").set("role", "status");
            let said = said.text(if enough { cx.t(Key::GuideEnough) } else { "" });
            form.el(section::view(cx, &asked, section)).el(said)
        }
        section => {
            let record = section.and_then(|section| cx.state.draft.records(section).get(place.record));
            form.el(el("div", "bk-card bk-guide__one").el(field::view(cx, &asked, place, record)))
        }
    }
}

/// The ways on, back, and to everything on one page.
fn ways(cx: &Cx<'_>, ask: Ask) -> El {
    let back = cx.button("bk-button bk-button--quiet", cx.t(Key::GuideBack), Msg::Back);
    let plan = cx.state.route.plan();
    let one_page = cx.say("a", "bk-button bk-button--quiet", Key::GuideOnePage).set("href", Route::Check(plan).hash());
    let ways = el("div", "bk-guide__ways");
    let next = || cx.say("button", "bk-button bk-button--main", Key::GuideNext).set("type", "submit");
    let ways = match ask {
        Ask::Begin => ways.el(next()),
        Ask::At(_) => ways.el(next()).el(cx.button("bk-button", cx.t(Key::GuideSkip), Msg::Onward(true))),
        Ask::End => ways.el(cx.say("a", "bk-button", Key::AboutKeep).set("href", Route::Keep.hash())),
    };
    ways.el(back).el(one_page)
}

/// What was gone on from without an answer that could still change something.
fn skipped(cx: &Cx<'_>, guide: &Guide, page: El) -> El {
    let places = cx.state.skipped(cx.reading, guide);
    if places.is_empty() {
        return page;
    }
    let plan = cx.state.route.plan();
    let line = |place: Place| {
        let link = el("a", "").set("href", Route::Guide(plan, Ask::At(place)).hash());
        el("li", "").el(link.text(place_name(cx, place)))
    };
    let list = el("ul", "").each(places.into_iter().map(line));
    page.el(el("div", "bk-notice").el(cx.say("p", "", Key::GuideSkipped)).el(list))
}
