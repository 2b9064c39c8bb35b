//! The gallery: every component in every state, in development builds alone. The tests of the
//! components run over it (`tests/e2e/form/`, `tests/e2e/gallery.test.mjs`).
//!
//! Its headings are for developers and in English; what they head is in the page's language.

mod filled;

use super::heading;
use crate::applicant::Section;
use crate::rules::{Certainty, Outcome};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::cx::Cx;
use crate::ui::form::{combobox, field, frame, problems, section};
use crate::ui::markup::{El, el};
use crate::ui::result;
use crate::ui::state::{Place, State};
pub use filled::filled;

/// Fields by the component that they show, each with its state and its place.
const FIELDS: [(&str, &[(&str, &str)]); 7] = [
    ("Text", &[("empty", "work[0].employer"), ("filled", "work[1].employer"), ("long content", "work[2].employer")]),
    (
        "Date",
        &[
            ("empty, hint", "work[0].start"),
            ("filled", "work[1].start"),
            ("wrong part", "work[2].start"),
            ("wrong as a whole", "work[3].start"),
            ("pasted into the month", "work[4].start"),
            ("with a box", "work[0].end"),
            ("with a ticked box", "work[1].end"),
            ("long label", "work[0].employerDissolved"),
            ("of birth", "birthDate"),
        ],
    ),
    ("Radios", &[("empty", "training[0].hoursMet"), ("chosen", "training[1].hoursMet"), ("long label", "intends")]),
    ("Checkbox", &[("empty", "work[0].partTime"), ("ticked", "work[1].partTime")]),
    (
        "Select",
        &[
            ("empty", "education[0].institution"),
            ("chosen", "education[1].institution"),
            ("wrong", "education[2].institution"),
        ],
    ),
    ("A select for each plan", &[("long label, hint", "education[3].relations")]),
    (
        "Combobox",
        &[
            ("empty, hint", "work[0].occupation"),
            ("filled", "work[1].occupation"),
            ("wrong", "work[2].occupation"),
            ("long content", "work[3].occupation"),
        ],
    ),
];

/// The page.
pub fn view(cx: &Cx<'_>) -> El {
    let mut form = frame(cx);
    for (component, states) in FIELDS {
        let examples = states.iter().map(|(state, id)| example(state, place_view(cx, id)));
        form = form.el(part(component).each(examples));
    }
    form = form
        .el(part("Combobox, open")
            .el(open(cx, "few names", "work[3].position", 5))
            .el(open(cx, "many names", "education[1].major", 16))
            .el(open(cx, "no results", "work[4].position", 3)))
        .el(part("Section and records: many, one line each, unfinished, removed")
            .el(records(cx, Section::Certificates)))
        .el(part("Section: its only record removed").el(records(cx, Section::Titles)))
        .el(part("Error summary").each(wrong(cx)))
        .el(combobox::count(cx));
    el("div", "bk-prose bk-prose--wide")
        .el(heading("Gallery".into()).set("lang", "en"))
        .el(form)
        .el(part("Verdict marks").each(marks(cx)))
        .el(part("Buttons").each(buttons(cx)))
        .el(part("Notice").el(el("div", "bk-notice").el(cx.say("p", "", Key::ResultLeftOut))))
}

fn part(name: &str) -> El {
    el("section", "bk-card").el(el("h2", "bk-card__title").set("lang", "en").text(name.to_string()))
}

fn example(state: &str, shown: El) -> El {
    el("div", "").el(el("h3", "bk-muted").set("lang", "en").text(state.to_string())).el(shown)
}

fn place_view(cx: &Cx<'_>, id: &str) -> El {
    let place = Place::from_id(id).unwrap_or_else(|| panic!("no place {id}"));
    let record = place.section.and_then(|section| cx.state.draft.records(section).get(place.record));
    field::view(cx, &cx.state.asked(), place, record)
}

fn records(cx: &Cx<'_>, section: Section) -> El {
    section::view(cx, &cx.state.asked(), section)
}

/// Another state, shown with the messages of this one.
fn within(cx: &Cx<'_>, state: &State, show: impl Fn(&Cx<'_>) -> El) -> El {
    show(&Cx { state, reading: &state.reading(), guide: None, ..*cx })
}

/// An open list, and so many lines of room below it.
fn open(cx: &Cx<'_>, state: &str, id: &str, room: usize) -> El {
    let shown = within(cx, &filled::open(cx.state, id), |cx| place_view(cx, id));
    let room = el("div", "").set("aria-hidden", "true").each((0..room).map(|_| el("br", "")));
    example(state, el("div", "").el(shown).el(room))
}

fn wrong(cx: &Cx<'_>) -> Option<El> {
    let state = filled::reviewed(cx.state);
    problems::view(&Cx { state: &state, reading: &state.reading(), send: cx.send, guide: None, ..*cx })
}

fn marks(cx: &Cx<'_>) -> Vec<El> {
    let later = (Some(cx.state.today), Some(cx.state.today));
    let outcomes = [
        (Certainty::Met, later),
        (Certainty::Confirm, (None, Some(cx.state.today))),
        (Certainty::Missing, (None, None)),
        (Certainty::Unmet, later),
        (Certainty::Unmet, (None, None)),
    ];
    let mark = |(verdict, (met, confirm))| {
        let outcome = Outcome { verdict, met, confirm };
        el("p", "").el(result::mark(&outcome)).text(" ").text(text::verdict(cx.language(), &outcome))
    };
    outcomes.into_iter().map(mark).collect()
}

fn buttons(cx: &Cx<'_>) -> Vec<El> {
    let button = |class| cx.button(class, cx.t(Key::FormSend), Msg::Settled);
    ["bk-button bk-button--main", "bk-button", "bk-button bk-button--quiet", "bk-jump"].map(button).into()
}
