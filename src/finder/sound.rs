//! How letters can be a syllable: by any prefix of it, as it is said in the south, with typing errors.

use super::align::{LETTER, State};
use super::data;
use super::query::{Query, Token};
use super::said::{LONGEST_SYLLABLE, Said, variants};

/// No syllable is typed in more letters: two too many.
const LONGEST: usize = LONGEST_SYLLABLE + 2;
/// More letters than that wrong in one syllable are too many for every query.
const FAR: u8 = 3;

/// The ways in which letters can be a syllable, at all places of a query, worked out when they are first asked for.
pub struct Sounds {
    /// The letters of the query; a character is none of them.
    typed: Vec<u8>,
    budget: u8,
    /// Place in `spans` and one more, by syllable and place in the query.
    known: Vec<u16>,
    spans: Vec<(u32, u32)>,
    /// How many letters, and what that costs.
    ways: Vec<(u8, State)>,
}

impl Sounds {
    pub fn of(query: &Query, budget: u8) -> Sounds {
        let letter = |token: &Token| if let Token::Letter(letter) = token { *letter } else { 0 };
        let known = vec![0; data::SYLLABLE_COUNT * query.tokens.len()];
        let typed = query.tokens.iter().map(letter).collect();
        Sounds { typed, budget, known, spans: Vec::new(), ways: Vec::new() }
    }

    /// The ways in which the letters from a place on can be a syllable.
    pub fn ways(&mut self, syllable: u16, at: usize) -> &[(u8, State)] {
        let slot = usize::from(syllable) * self.typed.len() + at;
        if self.known[slot] == 0 {
            self.learn(syllable, at);
            self.known[slot] = self.spans.len() as u16;
        }
        let (from, to) = self.spans[usize::from(self.known[slot]) - 1];
        &self.ways[from as usize..to as usize]
    }

    fn learn(&mut self, syllable: u16, at: usize) {
        let run = self.typed[at..].iter().take(LONGEST).take_while(|letter| **letter != 0).count();
        let typed = &self.typed[at..at + run];
        let mut ways = [State::NONE; LONGEST + 1];
        for said in variants(data::syllable(syllable)) {
            if said.cost + LETTER <= self.budget {
                take(said, typed, self.budget, &mut ways);
            } else if said.cost <= self.budget {
                take_exactly(said, typed, &mut ways);
            }
        }
        let from = self.ways.len() as u32;
        self.ways.extend((0..).zip(ways).filter(|(_, way)| *way != State::NONE));
        self.spans.push((from, self.ways.len() as u32));
    }
}

/// Adds the ways of one pronunciation without an error: each prefix of it that was typed.
fn take_exactly(said: Said, typed: &[u8], ways: &mut [State]) {
    let length = said.letters().len();
    let same = said.letters().iter().zip(typed).take_while(|(own, typed)| own == typed).count();
    for (taken, way) in ways.iter_mut().enumerate().take(same + 1).skip(1) {
        *way = (*way).min(State::of(said.cost, taken < length));
    }
}

/// Adds the ways of one pronunciation: each number of letters as the nearest prefix of it.
fn take(said: Said, typed: &[u8], budget: u8, ways: &mut [State]) {
    let length = said.letters().len();
    let rows = distances(said.letters(), typed);
    for (prefix, row) in rows.iter().enumerate().take(length + 1).skip(1) {
        for (taken, way) in ways.iter_mut().enumerate().take(typed.len() + 1).skip(1) {
            let cost = said.cost + LETTER * row[taken];
            if cost <= budget {
                *way = (*way).min(State::of(cost, prefix < length));
            }
        }
    }
}

/// Insertions, deletions, replacements and swaps between every two prefixes; from [`FAR`] on none is told from another.
fn distances(said: &[u8], typed: &[u8]) -> [[u8; LONGEST + 1]; LONGEST_SYLLABLE + 1] {
    let mut rows = [[FAR; LONGEST + 1]; LONGEST_SYLLABLE + 1];
    for (cell, inserted) in rows[0].iter_mut().zip(0..FAR) {
        *cell = inserted;
    }
    for i in 1..=said.len() {
        rows[i][0] = FAR.min(i as u8);
        for j in i.saturating_sub(2).max(1)..=(i + 2).min(typed.len()) {
            let replaced = rows[i - 1][j - 1] + u8::from(said[i - 1] != typed[j - 1]);
            let mut nearest = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(FAR);
            if i > 1 && j > 1 && said[i - 1] == typed[j - 2] && said[i - 2] == typed[j - 1] {
                nearest = nearest.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = nearest;
        }
    }
    rows
}
