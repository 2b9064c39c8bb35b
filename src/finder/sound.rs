//! How letters can be a syllable: by any prefix of it, as it is said in the south, with typing errors.

use super::align::{LETTER, SOUTHERN, State};
use super::data;
use super::query::{Query, Token};

/// No syllable has more letters, with two too many.
const LONGEST: usize = 8;

/// For each number of letters what taking them for the syllable costs; nothing in it where that is too much.
pub type Ways = [State; LONGEST + 1];

/// The ways of all syllables at all places of a query, worked out when they are first asked for.
pub struct Sounds<'a> {
    query: &'a Query,
    /// Place in `ways` and one more, by syllable and place in the query.
    known: Vec<u16>,
    ways: Vec<Ways>,
}

impl<'a> Sounds<'a> {
    pub fn of(query: &'a Query) -> Sounds<'a> {
        Sounds { query, known: vec![0; data::SYLLABLE_COUNT * query.tokens.len()], ways: Vec::new() }
    }

    /// The ways in which the letters from a place on can be a syllable.
    pub fn ways(&mut self, syllable: u16, at: usize) -> &Ways {
        let slot = usize::from(syllable) * self.query.tokens.len() + at;
        if self.known[slot] == 0 {
            self.ways.push(ways(data::syllable(syllable), &letters(self.query, at), self.query.budget));
            self.known[slot] = self.ways.len() as u16;
        }
        &self.ways[usize::from(self.known[slot]) - 1]
    }
}

/// The letters from a place on, up to the next character.
fn letters(query: &Query, at: usize) -> Vec<u8> {
    let run = query.tokens[at..].iter().take(LONGEST);
    run.map_while(|token| if let Token::Letter(letter) = token { Some(*letter) } else { None }).collect()
}

fn ways(syllable: &[u8], typed: &[u8], budget: u8) -> Ways {
    let mut ways = [State::NONE; LONGEST + 1];
    for (said, southern) in variants(syllable) {
        if southern <= budget {
            take(&said, typed, southern, budget, &mut ways);
        }
    }
    ways
}

/// Adds the ways of one pronunciation: each number of letters as the nearest prefix of it.
fn take(said: &[u8], typed: &[u8], southern: u8, budget: u8, ways: &mut Ways) {
    let distances = distances(said, typed);
    for length in 1..=typed.len() {
        for (prefix, row) in distances.iter().enumerate().take(said.len() + 1).skip(1) {
            let cost = southern + LETTER * row[length].min(9);
            if cost <= budget {
                ways[length] = ways[length].min(State::of(cost, prefix < said.len()));
            }
        }
    }
}

/// Insertions, deletions, replacements and swaps between every two prefixes.
fn distances(said: &[u8], typed: &[u8]) -> [[u8; LONGEST + 1]; LONGEST] {
    let mut rows = [[0; LONGEST + 1]; LONGEST];
    for i in 0..=said.len().min(LONGEST - 1) {
        for j in 0..=typed.len() {
            rows[i][j] = match (i, j) {
                (0, _) => j as u8,
                (_, 0) => i as u8,
                _ => {
                    let replaced = rows[i - 1][j - 1] + u8::from(said[i - 1] != typed[j - 1]);
                    let nearest = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    let swaps = i > 1 && j > 1 && said[i - 1] == typed[j - 2] && said[i - 2] == typed[j - 1];
                    if swaps { nearest.min(rows[i - 2][j - 2] + 1) } else { nearest }
                }
            };
        }
    }
    rows
}

/// A syllable as it may be said or written, each with what that costs: zh for z, n for l, in for ing …, u for ü.
pub fn variants(syllable: &[u8]) -> Vec<(Vec<u8>, u8)> {
    let mut all = vec![(syllable.to_vec(), 0)];
    if let Some(other) = other_initial(syllable) {
        all.push((other, SOUTHERN));
    }
    for place in 0..all.len() {
        if let Some(other) = other_final(&all[place].0) {
            all.push((other, all[place].1 + SOUTHERN));
        }
    }
    for place in 0..all.len() {
        let (said, cost) = &all[place];
        if said.contains(&b'v') {
            all.push((said.iter().map(|&letter| if letter == b'v' { b'u' } else { letter }).collect(), *cost));
        }
    }
    all
}

fn other_initial(syllable: &[u8]) -> Option<Vec<u8>> {
    Some(match syllable {
        [flat @ (b'z' | b'c' | b's'), b'h', rest @ ..] => [&[*flat], rest].concat(),
        [flat @ (b'z' | b'c' | b's'), rest @ ..] => [&[*flat, b'h'], rest].concat(),
        [b'n', rest @ ..] if !rest.is_empty() => [b"l", rest].concat(),
        [b'l', rest @ ..] => [b"n", rest].concat(),
        _ => return None,
    })
}

fn other_final(syllable: &[u8]) -> Option<Vec<u8>> {
    Some(match syllable {
        [rest @ .., vowel @ (b'a' | b'e' | b'i'), b'n', b'g'] => [rest, &[*vowel, b'n']].concat(),
        [_, .., b'a' | b'e' | b'i', b'n'] | [b'a' | b'e', b'n'] => [syllable, b"g"].concat(),
        _ => return None,
    })
}
