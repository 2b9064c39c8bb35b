//! Two conditions, or two plans, side by side.

use super::{find, levels, option, proposed};
use crate::rules::advice::asked;
use crate::rules::report::{ConditionReport, LevelReport, PackReport, Report};
use crate::rules::{Certainty, Pack};
use crate::text::{self, Key};
use crate::ui::app::Msg;
use crate::ui::browser;
use crate::ui::cx::Cx;
use crate::ui::form::place_name;
use crate::ui::markup::{El, el};
use crate::ui::result::{names, wanted};
use crate::ui::state::{Action, Chosen, Look};
use yew::prelude::Callback;
use yew::virtual_dom::ListenerKind;

/// The comparison, folded until it is wanted.
pub fn view(cx: &Cx<'_>, report: &Report) -> El {
    let mut sides = proposed(cx, report).into_iter();
    let [one, other] = [0, 1].map(|side| {
        let own = sides.next();
        cx.state.looking.compared[side].filter(|chosen| column(cx, report, *chosen).is_some()).or(own)
    });
    let other = other.or(one);
    let (Some(one), Some(other)) = (one, other) else { return el("section", "").hidden(true) };
    let (Some(left), Some(right)) = (column(cx, report, one), column(cx, report, other)) else {
        return el("section", "").hidden(true);
    };
    let selects = el("div", "bk-compare__choice").el(choice(cx, report, 0, Key::CompareOne, one)).el(choice(
        cx,
        report,
        1,
        Key::CompareOther,
        other,
    ));
    let mut table = el("table", "bk-table bk-compare").set("aria-labelledby", "compare");
    let heads = [one, other].map(|side| cx.mixed("th", "", &name(cx, report, side)).set("scope", "col"));
    table = table.el(el("thead", "").el(el("tr", "").each(heads)));
    for key in ROWS {
        let cells = [&left, &right].map(|column| column.iter().find(|cell| cell.0 == key).map(|cell| &cell.1));
        if cells.iter().all(Option::is_none) {
            continue;
        }
        let head = el("tr", "").el(cx.say("th", "", key).set("colspan", "2").set("scope", "rowgroup"));
        let cells = cells.map(|lines| {
            let lines = lines.map(Vec::as_slice).unwrap_or_default().iter();
            el("td", "").each(lines.map(|line| cx.mixed("p", "", line)))
        });
        table = table.el(el("tbody", "").el(head).el(el("tr", "").each(cells)));
    }
    let title = cx.say("summary", "bk-picture__title", Key::CompareTitle).set("id", "compare");
    el("details", "bk-picture__part").el(title).el(selects).el(table)
}

/// What stands above a side.
fn name(cx: &Cx<'_>, report: &Report, chosen: Chosen) -> String {
    let language = cx.language();
    let pack = report.packs.iter().find(|pack| pack.pack.index == chosen.pack);
    let plan = pack.map_or("", |pack| language.of(&pack.pack.name));
    match find(report, chosen) {
        Some((_, one)) => [plan, " · ", one.condition.clause].concat(),
        None => language.fill(Key::ComparePlan, &[("plan", plan)]),
    }
}

/// What is compared, in this order.
const ROWS: [Key; 6] = [
    Key::CompareVerdict,
    Key::CompareLevels,
    Key::CompareNeeds,
    Key::CompareToConfirm,
    Key::CompareMissing,
    Key::ComparePapers,
];

type Cells = Vec<(Key, Vec<String>)>;

fn column(cx: &Cx<'_>, report: &Report, chosen: Chosen) -> Option<Cells> {
    if chosen.condition.is_empty() {
        return report.packs.iter().find(|pack| pack.pack.index == chosen.pack).map(|pack| plan(cx, pack));
    }
    find(report, chosen).map(|(pack, one)| condition(cx, pack.pack, one))
}

/// A plan: what each of its levels comes to.
fn plan(cx: &Cx<'_>, report: &PackReport) -> Cells {
    let language = cx.language();
    let line =
        |level: &LevelReport| [language.of(&level.level.name), ": ", &text::level_verdict(language, level)].concat();
    vec![(Key::CompareLevels, wanted(cx, report).map(line).collect())]
}

/// A condition: its verdict, its requirements, and what it still takes.
fn condition(cx: &Cx<'_>, pack: &'static Pack, report: &ConditionReport) -> Cells {
    let language = cx.language();
    let mut follows = None;
    let mut needs = Vec::new();
    for one in &report.requirements {
        let mut line = text::requirement(language, pack, one.requirement, follows);
        let had = text::progress(language, one);
        let had = had.or_else(|| (one.outcome.verdict == Certainty::Met).then(|| cx.t(Key::RequirementMet).into()));
        if let Some(had) = had {
            line = language.fill(Key::CompareHad, &[("need", &line), ("had", &had)]);
        }
        needs.push(line);
        follows = Some(one.requirement);
    }
    let none = || vec![cx.t(Key::CompareNone).to_string()];
    let or_none = |lines: Vec<String>| if lines.is_empty() { none() } else { lines };
    let asks = asked(report).iter().filter_map(|reason| text::to_confirm(language, pack, reason)).collect();
    let missing = report.missing.iter().map(|one| place_name(cx, cx.reading.place(one.question))).collect();
    let papers = match &report.condition.materials {
        Some(list) => language.fill(Key::ComparePapersCount, &[("n", &list.items.len().to_string())]),
        None => cx.t(Key::CompareNoList).into(),
    };
    let verdict = text::verdict(language, &report.outcome);
    let outlook = text::outlook(language, &report.outcome);
    vec![
        (Key::CompareVerdict, [verdict].into_iter().chain(outlook).collect()),
        (Key::CompareNeeds, needs),
        (Key::CompareToConfirm, or_none(asks)),
        (Key::CompareMissing, or_none(missing)),
        (Key::ComparePapers, vec![papers]),
    ]
}

fn choice(cx: &Cx<'_>, report: &Report, side: usize, name: Key, chosen: Chosen) -> El {
    let language = cx.language();
    let send = cx.send.clone();
    let chooses = Callback::from(move |event| {
        if let Some(chosen) = Chosen::from_word(&browser::entered(&event).1) {
            send.emit(Msg::Do(Action::Look(Look::Compare(side, chosen))));
        }
    });
    let id = ["compared/", if side == 0 { "one" } else { "other" }].concat();
    let mut select = el("select", "bk-input").set("id", id.clone()).on(|| ListenerKind::onchange, chooses);
    for pack in &report.packs {
        let whole = Chosen { pack: pack.pack.index, condition: "" };
        let name = language.fill(Key::ComparePlan, &[("plan", language.of(&pack.pack.name))]);
        select = select.el(option(whole.word(), name, whole == chosen));
    }
    for (pack, level) in levels(cx, report) {
        let group = [language.of(&pack.pack.name), " · ", language.of(&level.level.name)].concat();
        let conditions = level.conditions.iter().map(|one| {
            let own = Chosen { pack: pack.pack.index, condition: one.condition.id };
            option(own.word(), names::clause(language, level.level, one.condition), own == chosen)
        });
        select = select.el(el("optgroup", "").set("label", group).each(conditions));
    }
    let label = cx.say("label", "bk-field__label", name).set("for", id);
    el("div", "bk-field").el(label).el(select.key(language.tag()))
}
