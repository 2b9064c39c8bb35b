//! Material lists, papers, notes and guides against the published text.

use crate::compare::{items, none, same, trim};
use crate::files::{self, File, rules};
use crate::format::{Condition, Guide, Item, Note, Plan};
use crate::source::{self, Part, STOPS, squash};
use std::collections::BTreeSet;

/// What a PDF leaves between the words of two steps: a link's address, a number out of a picture.
const STRAY: [&str; 2] = ["http://www.chsi.com.cn", "34"];

#[test]
fn material_lists_stand_as_published() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let parts = files::parts(plan);
        let published: Vec<_> =
            parts.iter().flat_map(|part| source::materials(&part.text).into_iter().map(|m| (&part.mark, m))).collect();
        let conditions: Vec<&Condition> = plan.level.iter().flat_map(|level| &level.condition).collect();
        let with: Vec<_> = conditions.iter().filter_map(|c| Some((c, c.materials.as_ref()?))).collect();
        same(&mut faults, path, "number of material lists", &with.len(), &published.len());
        for ((condition, materials), (mark, list)) in with.into_iter().zip(&published) {
            let id = condition.id.get_ref();
            let place = format!("{path}: {id}: materials");
            same(&mut faults, &place, "clause", &squash(&materials.clause), &format!("{mark}{}", list.mark));
            same(&mut faults, &place, "condition named by the list", &trim(&condition.published), &list.condition);
            let ours: Vec<String> =
                materials.items.iter().map(|item| squash(printed_name(plan, item.get_ref()))).collect();
            items(&mut faults, &place, &ours, &list.items);
        }
    }
    none(&faults);
}

fn printed_name<'a>(plan: &'a Plan, item: &'a Item) -> &'a str {
    let paper = plan.paper.iter().find(|paper| *paper.id.get_ref() == item.paper);
    let name = paper.map_or("no such paper", |paper| &paper.name.zh);
    item.printed.as_deref().unwrap_or(name)
}

#[test]
fn every_paper_is_asked_for() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let lists = plan.level.iter().flat_map(|level| &level.condition).filter_map(|c| c.materials.as_ref());
        let asked: BTreeSet<&str> =
            lists.flat_map(|list| &list.items).map(|item| item.get_ref().paper.as_str()).collect();
        let papers = plan.paper.iter().map(|paper| paper.id.get_ref());
        faults.extend(
            papers.filter(|id| !asked.contains(id.as_str())).map(|id| format!("{path}: no condition asks for {id}")),
        );
    }
    none(&faults);
}

/// What a paper must satisfy, and the clause on the employer's life, in the words of the clause they name.
#[test]
fn demands_stand_as_published() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let parts = files::parts(plan);
        let occupation = &plan.occupation;
        let notes = [&occupation.employer_life, &occupation.full_name, &occupation.side_jobs].into_iter().flatten();
        let notes = plan.paper.iter().flat_map(|paper| &paper.must).chain(notes);
        let notes = notes.chain(plan.status.iter().flat_map(|status| &status.step));
        let mut said: Vec<(&str, &str)> = notes.map(|note| (&*note.clause, &*note.text.zh)).collect();
        for entry in &plan.entry {
            said.extend([&entry.name.zh, &entry.text.zh].map(|text| (&*entry.clause, &**text)));
        }
        for status in &plan.status {
            said.extend(status.step.first().map(|step| (&*step.clause, &*status.name.zh)));
        }
        for site in plan.guide.iter().filter_map(|guide| guide.site.as_ref()) {
            let address = site.address.trim_start_matches("http://").trim_end_matches('/');
            said.extend([&*site.name.zh, address].map(|text| (&*site.clause, text)));
        }
        for (clause, text) in said {
            if !source::clause(&parts, &squash(clause)).is_some_and(|published| published.contains(&trim(text))) {
                faults.push(format!("{path}: not in {clause}: {text}"));
            }
        }
    }
    none(&faults);
}

/// Every word of the notes and guides, in the source's order, and nothing of the source left out.
#[test]
fn notes_and_guides_are_whole() {
    let mut faults = Vec::new();
    for File { path, content: plan, .. } in &rules().plans {
        let mut guides: Vec<&Guide> = plan.guide.iter().collect();
        for part in &files::parts(plan) {
            let place = format!("{path}: {}", part.heading);
            let guide = guides.iter().position(|g| squash(&g.clause) + &squash(&g.title.zh) == part.heading);
            match (guide.map(|found| guides.remove(found)), part.heading.as_str()) {
                (Some(guide), _) => whole(&mut faults, &place, part, &guide.step),
                (None, "说明") => whole(&mut faults, &place, part, &plan.note),
                (None, _) if part.text.contains("(1)") || part.text.contains("需准备以下资料") => {}
                (None, _) => faults.push(format!("{place}: no guide")),
            }
        }
        faults.extend(guides.iter().map(|guide| format!("{path}: guide {}: no such part in the source", guide.id)));
        if !plan.note.is_empty() && !files::parts(plan).iter().any(|part| part.heading == "说明") {
            faults.push(format!("{path}: notes, but none in the source"));
        }
    }
    none(&faults);
}

fn whole(faults: &mut Vec<String>, place: &str, part: &Part, texts: &[Note]) {
    let (mut rest, mut number) = (part.text.as_str(), 0);
    for Note { clause, text, .. } in texts {
        let Some((skipped, after)) = rest.split_once(&trim(&text.zh)) else {
            faults.push(format!("{place}: {clause}: not in the source, or not here: {}", text.zh));
            continue;
        };
        rest = after;
        let left = leftover(skipped);
        let next = [format!("{}.", number + 1), format!("{}、", number + 1)]
            .iter()
            .find_map(|mark| left.strip_suffix(mark.as_str()));
        number += i32::from(next.is_some());
        same(faults, place, "left out", &next.unwrap_or(left), &"");
        same(faults, place, &format!("clause of {}", text.zh), &squash(clause), &format!("{}{number}", part.mark));
    }
    same(faults, place, "left out at the end", &leftover(rest), &"");
}

fn leftover(text: &str) -> &str {
    let text = text.trim_start_matches(STOPS);
    STRAY.iter().find_map(|stray| text.strip_prefix(stray)).unwrap_or(text)
}
