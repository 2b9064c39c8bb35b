//! The search: every name of a table held against what was typed, the best first.

use super::align::{Aligner, MOST, SURE};
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

/// How well a name matches, the least best, as one number: the kind of match and its errors (see [`form`]), then the
/// length of the name; its place is the last of it.
type Rank = u64;

const PLACE: u32 = 16;
const LENGTH: u32 = 8;
const OTHER_LEVEL: u64 = 1 << (PLACE + LENGTH);
/// Where the form begins: its syllables cut short, whether the name goes on, whether it begins within the name, errors.
const FORM: u32 = PLACE + LENGTH + 1;
const REST: u64 = 1 << 6;
const WITHIN: u64 = 1 << 7;
const COST: u32 = 8;
const CLASS: u32 = 16;
/// The classes after those of `plain`.
const BY_SOUND: u64 = 5;
const WITH_ERRORS: u64 = 6;

/// Names of a kind for what was typed, the best first.
///
/// With a level a major comes once, as it stands in that catalogue where it does; without, once for each category.
#[must_use]
pub fn find(kind: Kind, query: &str, level: Option<Level>, limit: usize) -> Vec<Found> {
    let Some(query) = Query::read(query) else { return Vec::new() };
    let query = if kind == Kind::Major { query.without("专业") } else { query };
    let table = Table::of(kind);
    let mut ranks = ranks(table, &query, level, SURE);
    // Whoever typed what there is has made no typing error.
    if !ranks.iter().any(|rank| is_sure(rank >> FORM)) {
        ranks = self::ranks(table, &query, level, MOST);
    }
    ranks.sort_unstable();
    let mut found: Vec<(Entry, Found)> = Vec::new();
    for rank in ranks {
        if found.len() == limit {
            break;
        }
        let entry = table.entry(rank as usize % (1 << PLACE));
        let own = table.lead(entry.place).unwrap_or(entry.place);
        let name = table.name(own);
        let is_known = |(known, found): &(Entry, Found)| {
            found.name == name && (level.is_some() || known.category == entry.category)
        };
        if !found.iter().any(is_known) {
            found.push((entry, result(table, entry, own, name, level)));
        }
    }
    found.into_iter().map(|(_, found)| found).collect()
}

/// Of every name that matches, with no more wrong than that.
fn ranks(table: &Table, query: &Query, level: Option<Level>, most: u8) -> Vec<Rank> {
    let mut aligner = Aligner::new(query, most);
    let mut ranks = Vec::new();
    for entry in table.entries() {
        let Some(form) = form(&mut aligner, query, entry.codes) else { continue };
        let other_level = if level.is_some() && entry.level != level { OTHER_LEVEL } else { 0 };
        ranks.push(form << FORM | other_level | (entry.codes.len() as u64) << PLACE | entry.place as u64);
    }
    ranks
}

/// How a name matches: character by character, by sound, or with errors.
fn form(aligner: &mut Aligner, query: &Query, name: &[u16]) -> Option<u64> {
    if let Some(plain) = plain::compare(name, &query.tokens) {
        return Some((plain as u64) << CLASS);
    }
    let aligned = aligner.align(name)?;
    let (state, cost) = (aligned.state, u64::from(aligned.state.cost()));
    let class = if cost == 0 { BY_SOUND } else { WITH_ERRORS };
    let within = if state.is_within() { WITHIN } else { 0 };
    let rest = if aligned.rest > 0 { REST } else { 0 };
    Some(class << CLASS | cost << COST | within | rest | u64::from(state.cut()))
}

/// Is it what was meant, and not what merely sounds like it somewhere in a name?
fn is_sure(form: u64) -> bool {
    form >> CLASS < WITH_ERRORS && form & WITHIN == 0
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
