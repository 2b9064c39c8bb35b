//! The search: every name of a table held against what was typed, the best first.

use super::align::{Aligner, MOST, SURE};
use super::data::{Entry, Table};
use super::query::Query;
use super::{Kind, Level, data, plain, shortened};

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

/// Names of a kind for what was typed, the best first; where there are none, for the part of it that has some.
///
/// With a level a major comes once, as it stands in that catalogue where it does; without, once for each category.
#[must_use]
pub fn find(kind: Kind, query: &str, level: Option<Level>, limit: usize) -> Vec<Found> {
    let whole = |part: &str, most: u8| whole(kind, part, level, limit, most);
    let all = |parts: &[&str], most: u8| {
        let mut all: Vec<Found> = Vec::new();
        for found in parts.iter().flat_map(|part| whole(part, most)) {
            if all.len() < limit && !all.contains(&found) {
                all.push(found);
            }
        }
        all
    };
    let known = shortened::written_out(query).filter(|_| matches!(kind, Kind::Major | Kind::Category));
    let found = known.map_or_else(|| whole(query, MOST), |known| all(&[known, query], MOST));
    if !found.is_empty() {
        return found;
    }
    let mut parts = shortened::without_remarks(query).map(|part| whole(part, MOST));
    if let Some(found) = parts.find(|found| !found.is_empty()) {
        return found;
    }
    // A catalogue of majors is too long to be gone through so often.
    let pieces = if kind == Kind::Major { Vec::new() } else { shortened::pieces(query) };
    pieces.iter().map(|pieces| all(pieces, SURE)).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Names for all that was typed, with no more wrong than that.
fn whole(kind: Kind, query: &str, level: Option<Level>, limit: usize, most: u8) -> Vec<Found> {
    let Some(query) = Query::read(query) else { return Vec::new() };
    let query = if kind == Kind::Major { query.without("专业") } else { query };
    let table = Table::of(kind);
    let mut ranks = ranks(table, &query, level, SURE);
    // Whoever typed what there is has made no typing error.
    if most > SURE && !ranks.iter().any(|rank| is_sure(rank >> FORM)) {
        ranks = self::ranks(table, &query, level, most);
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
