//! The search: every name of a table held against what was typed, the best first.

use super::align::{Aligner, LEFT_OUT};
use super::data::{Entry, Table};
use super::query::Query;
use super::{Kind, Level, data, plain};

/// A name that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The name to take.
    pub name: String,
    /// The 工种 or common name by which it was found, where it was not its own.
    pub alias: Option<String>,
    /// The catalogue it stands in; `None` too where it stands in several with the same category.
    pub level: Option<Level>,
    /// What the catalogue classes it by: the 大类, of a university's major the 专业类.
    pub category: Option<String>,
}

/// How well a name matches, the least first: kind of match and errors, then level, length and place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// Character by character, by sound, with errors.
    class: u8,
    cost: u8,
    /// It begins within the name; the name goes on after it; syllables cut short.
    form: (bool, bool, u8),
    other_level: bool,
    length: usize,
    place: usize,
}

const BY_SOUND: u8 = 5;
const WITH_ERRORS: u8 = 6;

/// Names of a kind for what was typed, the best first.
///
/// With a level a major comes once, as it stands in that catalogue where it does; without, once for each category.
#[must_use]
pub fn find(kind: Kind, query: &str, level: Option<Level>, limit: usize) -> Vec<Found> {
    let Some(query) = Query::read(query) else { return Vec::new() };
    let query = if kind == Kind::Major { query.without("专业") } else { query };
    let table = Table::of(kind);
    let mut ranked = ranked(table, &query, level);
    ranked.sort_unstable_by_key(|(rank, _)| *rank);
    if ranked.first().is_some_and(|(best, _)| best.class < WITH_ERRORS && !best.form.0) {
        // Whoever typed what there is has made no typing error.
        ranked.retain(|(rank, _)| rank.cost < LEFT_OUT);
    }
    let mut found: Vec<(Entry, Found)> = Vec::new();
    for (_, entry) in ranked {
        if found.len() == limit {
            break;
        }
        let own = table.lead(entry.place).unwrap_or(entry.place);
        let name = table.name(own);
        let same = |(known, found): &(Entry, Found)| {
            found.name == name && (level.is_some() || known.category == entry.category)
        };
        if !found.iter().any(same) {
            found.push((entry, result(table, entry, own, name, level)));
        }
    }
    found.into_iter().map(|(_, found)| found).collect()
}

/// Every name that matches.
fn ranked(table: &Table, query: &Query, level: Option<Level>) -> Vec<(Rank, Entry)> {
    let mut aligner = Aligner::new(query);
    let mut ranked = Vec::new();
    for entry in table.entries() {
        let Some((class, cost, form)) = rank(&mut aligner, query, entry.codes) else { continue };
        let other_level = level.is_some() && entry.level != level;
        ranked.push((Rank { class, cost, form, other_level, length: entry.codes.len(), place: entry.place }, entry));
    }
    ranked
}

fn rank(aligner: &mut Aligner, query: &Query, name: &[u16]) -> Option<(u8, u8, (bool, bool, u8))> {
    if let Some(plain) = plain::compare(name, &query.tokens) {
        return Some((plain as u8, 0, (false, false, 0)));
    }
    let aligned = aligner.align(name)?;
    let (state, cost) = (aligned.state, aligned.state.cost());
    let class = if cost == 0 { BY_SOUND } else { WITH_ERRORS };
    Some((class, cost, (state.is_within(), aligned.rest > 0, state.cut())))
}

fn result(table: &Table, entry: Entry, own: usize, name: String, level: Option<Level>) -> Found {
    let only = |one: &Level| level.is_some() || is_only(table, entry, *one);
    Found {
        alias: (own != entry.place).then(|| data::text(entry.codes)),
        level: entry.level.filter(only),
        category: entry.category.map(|place| Table::of(Kind::Category).name(usize::from(place))),
        name,
    }
}

/// Does the name stand with its category in this catalogue alone?
fn is_only(table: &Table, entry: Entry, level: Level) -> bool {
    let same = |one: &Entry| one.codes == entry.codes && one.category == entry.category;
    table.entries().filter(same).all(|one| one.level == Some(level))
}
